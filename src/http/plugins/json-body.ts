import type { FastifyRequest } from 'fastify';
import { problem } from '../../errors.ts';
import { parseJson } from '../json.ts';
import type { App } from '../route.ts';

/** Bodies are JSON in UTF-8, uncompressed; anything else is 415. */
export function addJsonBody(app: App): void {
  app.removeAllContentTypeParsers();
  addJsonType(app, 'application/json');
}

/** Reads bodies of this media type as JSON. In a set of routes, for those only. */
export function addJsonType(app: Pick<App, 'addContentTypeParser'>, mediaType: string | RegExp): void {
  app.addContentTypeParser(mediaType, { parseAs: 'buffer' }, (request, bytes, done) => {
    try {
      requirePlainUtf8(request);
      // Tools that always name a content type also do so on a DELETE, which has no body.
      const { schema, config } = request.routeOptions;
      const takesNone = schema?.body === undefined && config.bodies === undefined;
      done(null, bytes.length === 0 && takesNone ? undefined : parseJson(Buffer.from(bytes)));
    } catch (error) {
      done(error instanceof Error ? error : new Error('Reading the body failed', { cause: error }));
    }
  });
}

const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i;

/** What is compressed, or in another encoding, is 415. */
export function requirePlainUtf8(request: FastifyRequest): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw problem('unsupported-media-type', 'The body is compressed; send it as it is.');
  }
  const named = charset.exec(request.headers['content-type'] ?? '')?.[1];
  if (named !== undefined && !/^utf-?8$/i.test(named)) {
    throw problem('unsupported-media-type', 'JSON is read as UTF-8 only.');
  }
}
