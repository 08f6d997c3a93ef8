import type { Api, Schema } from '../client/api.ts';
import { itemsOf } from '../client/page-items.ts';
import { answerOf } from './connection.ts';
import { Failure } from './outcome.ts';
import { plain } from './paint.ts';

export type Application = Schema<'Application'>;
export type Person = Application['interviewers'][number];

/** How many choices are worth listing. */
const mostChoices = 10;

/**
 * The application that is meant: by its id, by a part of its company or role, or by both (`acme/engineer`). A whole
 * name goes before a part of one.
 */
export async function findApplication(api: Api, wanted: string): Promise<Application> {
  if (wanted.startsWith('app_')) {
    return answerOf(api.GET('/v1/applications/{id}', { params: { path: { id: wanted } } }));
  }
  const found = (await searched(api, wanted)).filter(application => isNamed(application, wanted));
  const whole = found.filter(({ company, role }) => [company, role].some(name => same(name, wanted)));
  const chosen = whole.length === 1 ? whole : found;
  return theOne(chosen, wanted, 'application', ({ id, company, role, state }) =>
    [id, plain(company), plain(role), state].join('  '),
  );
}

function searched(api: Api, wanted: string): Promise<Application[]> {
  const q = wanted.split('/')[0]?.trim() || wanted;
  return Array.fromAsync(
    itemsOf(where =>
      answerOf(api.GET('/v1/applications', { params: { query: { q, limit: 200, ...where } } })),
    ),
  );
}

function isNamed({ company, role }: Application, wanted: string): boolean {
  if (has(company, wanted) || has(role, wanted)) return true;
  const [first = '', ...rest] = wanted.split('/').map(part => part.trim());
  return rest.length > 0 && has(company, first) && has(role, rest.join('/'));
}

/** The person of an application that is meant: by id, or by a part of the name or address. */
export function findPerson({ interviewers, company }: Application, wanted: string): Person {
  const exact = interviewers.filter(({ id, name }) => id === wanted || same(name, wanted));
  const partly = interviewers.filter(({ name, email = '' }) => has(name, wanted) || has(email, wanted));
  const chosen = exact.length > 0 ? exact : partly;
  const all = `${plain(company)} has ${interviewers.map(({ name }) => plain(name)).join(', ')}`;
  if (chosen.length === 0) throw new Failure(1, `There is nobody called ${JSON.stringify(wanted)}: ${all}`);
  return theOne(chosen, wanted, 'person', ({ id, name }) => `${id}  ${plain(name)}`);
}

/** The client that is meant: by id, or by a part of the name. */
export async function findClient(api: Api, wanted: string): Promise<string> {
  if (wanted.startsWith('cli_')) return wanted;
  const all = await Array.fromAsync(
    itemsOf(where => answerOf(api.GET('/v1/clients', { params: { query: { limit: 200, ...where } } }))),
  );
  const found = all.filter(({ name }) => has(name, wanted));
  return theOne(found, wanted, 'client', ({ id, name }) => `${id}  ${plain(name)}`).id;
}

function theOne<Item>(
  found: readonly Item[],
  wanted: string,
  kind: string,
  say: (item: Item) => string,
): Item {
  const [only, ...others] = found;
  if (only === undefined) throw new Failure(1, `There is no ${kind} called ${JSON.stringify(wanted)}`);
  if (others.length === 0) return only;
  const choices = found.slice(0, mostChoices).map(item => `  ${say(item)}`);
  const more = found.length > mostChoices ? [`  and ${found.length - mostChoices} more`] : [];
  throw new Failure(
    2,
    [`${JSON.stringify(wanted)} may be any of these; name one by its id:`, ...choices, ...more].join('\n'),
  );
}

function has(name: string, part: string): boolean {
  return name.toLocaleLowerCase().includes(part.toLocaleLowerCase());
}

function same(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
