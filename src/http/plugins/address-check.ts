import { problem } from '../../errors.ts';
import { unstorable } from '../json.ts';
import { queryFault } from '../query-string.ts';
import type { App } from '../route.ts';

/** What is wrong with a path or query whatever the schema says. After the key: strangers are told nothing else. */
export function addAddressCheck(app: App): void {
  app.addHook('onRequest', async request => {
    if (request.routeOptions.config.public === true) return;
    const fault = queryFault(request.query);
    if (fault !== undefined) throw problem('invalid-input', 'The query is not valid.', { errors: [fault] });
    for (const [parameter, value] of Object.entries(request.params ?? {})) {
      const detail = typeof value === 'string' ? unstorable(value) : undefined;
      if (detail !== undefined) {
        throw problem('invalid-input', 'The path is not valid.', { errors: [{ parameter, detail }] });
      }
    }
  });
}
