/*
 * Reads the statechart's own definition: XState's config as JSON, as `GET /v1/machine` and the inspector's messages
 * give it. Nothing here knows which states there are.
 */

/** A state of the chart; its id is its path, such as `awaiting.check-in.quiet`. The root's is empty. */
export interface ChartState {
  id: string;
  key: string;
  description: string | undefined;
  tags: readonly string[];
  /** Regions stand side by side, all at once. */
  isParallel: boolean;
  /** The id of the state that it begins in. */
  initial: string | undefined;
  children: readonly ChartState[];
}

/** What lets a transition happen. */
export interface Cause {
  kind: 'event' | 'timer' | 'always';
  /** The type of the event, the name of the delay; of an `always` the guard that lets it pass. */
  name: string;
  description: string | undefined;
}

/** Every way from one state to another, in one arrow. The root's transitions hold in every state. */
export interface ChartTransition {
  from: string;
  to: string;
  causes: readonly Cause[];
}

export interface Chart {
  root: ChartState;
  transitions: readonly ChartTransition[];
}

type Config = Readonly<Record<string, unknown>>;

/** The states of a definition, and the transitions that lead from one to another. */
export function readChart(definition: Config): Chart {
  const root = readState(definition, '', '');
  const found = new Map<string, { from: string; to: string; causes: Cause[] }>();
  for (const { from, to, ...cause } of transitionsOf(definition, '')) {
    if (from === to) continue;
    const arrow = found.get(`${from}>${to}`) ?? { from, to, causes: [] };
    found.set(`${from}>${to}`, arrow);
    if (!arrow.causes.some(({ kind, name }) => kind === cause.kind && name === cause.name)) {
      arrow.causes.push(cause);
    }
  }
  return { root, transitions: [...found.values()] };
}

/** Every state of a chart but its root, parents before their children. */
export function statesOf({ root }: Pick<Chart, 'root'>): ChartState[] {
  const below = (state: ChartState): ChartState[] =>
    state.children.flatMap(child => [child, ...below(child)]);
  return below(root);
}

/** The ids of every state that a state value is in: `{awaiting: {…}}` is in `awaiting` and in what is nested. */
export function activeStates(value: unknown, under = ''): Set<string> {
  if (typeof value === 'string') return new Set([under + value]);
  const ids = Object.entries(asConfig(value)).flatMap(([key, inner]) => [
    under + key,
    ...activeStates(inner, `${under + key}.`),
  ]);
  return new Set(ids);
}

function readState(config: Config, id: string, key: string): ChartState {
  const prefix = id === '' ? '' : `${id}.`;
  return {
    id,
    key,
    description: text(config['description']),
    tags: list(config['tags']).flatMap(tag => text(tag) ?? []),
    isParallel: config['type'] === 'parallel',
    initial: typeof config['initial'] === 'string' ? prefix + config['initial'] : undefined,
    children: Object.entries(asConfig(config['states'])).map(([inner, state]) =>
      readState(asConfig(state), prefix + inner, inner),
    ),
  };
}

function transitionsOf(config: Config, id: string): (Cause & { from: string; to: string })[] {
  const kinds = [
    ['event', Object.entries(asConfig(config['on']))],
    ['timer', Object.entries(asConfig(config['after']))],
    ['always', list(config['always']).map((branch): [string, unknown] => [guardName(branch), branch])],
  ] as const;
  const own = kinds.flatMap(([kind, named]) =>
    named.flatMap(([name, branches]) =>
      list(branches).flatMap(branch => {
        const { target, description } = typeof branch === 'string' ? { target: branch } : asConfig(branch);
        const to = typeof target === 'string' ? resolve(target, id) : undefined;
        return to === undefined ? [] : [{ kind, name, from: id, to, description: text(description) }];
      }),
    ),
  );
  const below = Object.entries(asConfig(config['states'])).flatMap(([key, state]) =>
    transitionsOf(asConfig(state), id === '' ? key : `${id}.${key}`),
  );
  return [...own, ...below];
}

/** Where a target leads: `.x` into the state itself, `#id.x` from the root, anything else beside it. */
function resolve(target: string, from: string): string {
  if (target.startsWith('#')) return target.split('.').slice(1).join('.');
  if (target.startsWith('.')) return from === '' ? target.slice(1) : from + target;
  const parent = from.split('.').slice(0, -1).join('.');
  return parent === '' ? target : `${parent}.${target}`;
}

/** A guard is its name, or an `and` of several. */
function guardName(branch: unknown): string {
  const say = (guard: unknown): string => {
    if (typeof guard === 'string') return guard;
    const { type, guards } = asConfig(guard);
    return Array.isArray(guards) ? guards.map(say).join(', ') : (text(type) ?? '');
  };
  return say(asConfig(branch)['guard']);
}

function asConfig(value: unknown): Config {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value)) : {};
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}
