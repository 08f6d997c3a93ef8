import type { Schema } from '../../../../client/api.ts';
import { shippedNames } from '../../../words/policies.ts';

type Policy = Schema<'Policy'>;

/** What the form holds. An empty field is no number. */
export interface PolicyFields {
  name: string;
  description: string;
  calls: boolean;
  numbers: Readonly<Record<string, number | ''>>;
  sources: Readonly<Record<string, string>>;
}

/** How a draft is called that is only tried. */
export const unnamed = { name: 'draft', description: 'Only tried.' };

/** The version that a draft of this name is saved as. */
export function versionOf(name: string, all: readonly Policy[]): number {
  return 1 + Math.max(0, ...all.filter(policy => policy.name === name).map(({ version }) => version));
}

/** The fields to begin with. What ships cannot be replaced, so its copy needs a name of its own. */
export function withOwnName({ name, description, calls, numbers }: Policy): PolicyFields {
  const own = shippedNames.includes(name) ? '' : name;
  return { name: own, description, calls, numbers: { ...numbers }, sources: {} };
}

/** What is sent: every number that differs from `standard`, which is what the service fills in where nothing is said. */
export function draftFrom(fields: PolicyFields, from: Policy, all: readonly Policy[]): Schema<'NewPolicy'> {
  const standard = all.find(({ name }) => name === 'standard') ?? from;
  const differs = Object.entries(fields.numbers).filter(
    ([name, value]) => value !== '' && value !== standard.numbers[name as keyof Policy['numbers']], // its own keys
  );
  const sources = Object.keys(fields.numbers).flatMap(name => {
    const given = fields.sources[name]?.trim() ?? '';
    const isKept = fields.numbers[name] === from.numbers[name as keyof Policy['numbers']];
    const source = isKept ? from.sources[name] : given;
    return source === undefined || source === '' || source === standard.sources[name] ? [] : [[name, source]];
  });
  return {
    name: fields.name.trim(),
    description: fields.description.trim(),
    calls: fields.calls,
    numbers: Object.fromEntries(differs),
    sources: Object.fromEntries(sources),
    holidays: [...from.holidays],
  };
}
