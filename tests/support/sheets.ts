import type { Static } from 'typebox';
import type { Role } from '../../src/actor.ts';
import type { FatesSchema } from '../../src/http/schemas/sheet.ts';
import type { WholeService } from './whole-service.ts';

export type Fates = Static<typeof FatesSchema>;

/** Hands a sheet to the import. */
export function sendSheet(
  service: WholeService,
  sheet: string | Buffer,
  query: Record<string, string> = {},
  who: Role = 'owner',
) {
  const asked = new URLSearchParams({ timeZone: 'Europe/Berlin', ...query });
  return service.app.inject({
    method: 'POST',
    url: `/v1/imports/sheet?${asked}`,
    headers: { authorization: `Bearer ${service.keys[who]}`, 'content-type': 'text/csv' },
    payload: sheet,
  });
}

/** The same where it has to be taken. */
export async function takeSheet(
  service: WholeService,
  sheet: string | Buffer,
  query: Record<string, string> = {},
): Promise<Fates> {
  const response = await sendSheet(service, sheet, query);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json<Fates>();
}

/** Fates in few words: `2 created thank-you.sent, check-in.sent`. */
export function briefly({ lines }: Fates): string[] {
  return lines.map(({ line, fate, events, column, reason }) =>
    fate === 'rejected'
      ? `${line} rejected ${column}: ${reason}`
      : [line, fate, ...(events.length === 0 ? [] : [events.map(({ type }) => type).join(', ')])].join(' '),
  );
}
