import { stateNames } from '../../machines/application.ts';
import { createProgram } from '../../machines/engine.ts';
import { events } from '../../machines/events.ts';
import { standard } from '../../machines/policy.ts';

const begins = '<!-- generated table: begins -->';
const ends = '<!-- generated table: ends -->';

const { machine } = createProgram(standard);
type Node = (typeof machine)['root'];
type Transition = NonNullable<ReturnType<Node['transitions']['get']>>[number];

/** What the chart's guards are called in the table; a list of rules is "allowed". */
function guardName({ guard }: Transition): string {
  if (guard === undefined) return '';
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards)) {
    const names: unknown[] = guard.guards;
    const others = names.filter(name => !isRule(name));
    return (others.length === names.length ? others : ['allowed', ...others]).join(', ');
  }
  return 'guarded';
}

function isRule(name: unknown): boolean {
  return typeof name === 'string' && name in machine.implementations.guards && !name.includes(' ');
}

function cell(transitions: readonly Transition[] | undefined): string {
  if (transitions === undefined) return '';
  return transitions
    .map(transition => {
      const to = transition.target?.map(({ id }) => id.replace(`${machine.id}.`, '')).join(', ');
      const guard = guardName(transition);
      return `${guard === '' ? '' : `${guard}: `}${to === undefined ? 'noted' : `\`${to}\``}`;
    })
    .join('<br>');
}

/** All nodes within a state, itself included. */
function within(node: Node): Node[] {
  return [node, ...Object.values(node.states).flatMap(within)];
}

function timerCell(state: Node, delay: string): string {
  return within(state)
    .flatMap(node => {
      const transitions = [...node.transitions].find(([type]) =>
        type.startsWith(`xstate.after.${delay}.`),
      )?.[1];
      return transitions === undefined ? [] : [cell(transitions)];
    })
    .join('<br>');
}

/** The state and event table of the statechart, as Markdown. */
export function machineTable(): string {
  const states = stateNames.map(name => machine.root.states[name]);
  const root = machine.root.transitions;
  const posted = events
    .filter(({ type }) => type !== 'entry.voided')
    .map(({ type }) => [
      `\`${type}\``,
      ...states.map(state => cell(state?.transitions.get(type) ?? root.get(type))),
    ]);
  const timers = Object.keys(machine.implementations.delays).map(delay => [
    `timer \`${delay}\``,
    ...states.map(state => (state === undefined ? '' : timerCell(state, delay))),
  ]);
  const broken = 'timer.promise-broken';
  const promise = [
    'timer `promise-broken`',
    ...states.map(state => cell(state?.transitions.get(broken) ?? root.get(broken))),
  ];
  return inColumns([['event', ...stateNames.map(name => `\`${name}\``)], ...posted, ...timers, promise]);
}

/** Rows as a Markdown table with columns of even width, as the formatter wants them. */
function inColumns(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head, ...body] = rows;
  return [head ?? [], widths.map(width => '-'.repeat(width)), ...body].map(line).join('\n');
}

/** The text with the table put between its markers. */
export function withMachineTable(text: string): string {
  const [before, rest] = text.split(begins);
  const after = rest?.split(ends)[1];
  if (before === undefined || after === undefined)
    throw new Error(`No "${begins}" and "${ends}" in the text.`);
  return `${before}${begins}\n\n${machineTable()}\n\n${ends}${after}`;
}
