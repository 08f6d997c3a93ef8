import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Chart, ChartState, ChartTransition } from './chart.ts';
import { causeName, stateName } from './words.ts';

/** Lengths are in CSS pixels, from the top left corner of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface LaidState extends Box {
  state: ChartState;
  name: string;
  depth: number;
}

export interface LaidTransition {
  transition: ChartTransition;
  points: readonly Point[];
  label: Box;
  lines: readonly string[];
}

/** A chart with a place for everything. */
export interface LaidChart {
  width: number;
  height: number;
  states: readonly LaidState[];
  transitions: readonly LaidTransition[];
  /** Where each compound state begins: a dot, and the way from it. */
  beginnings: readonly { dot: Box; points: readonly Point[] }[];
  /** Where what holds in every state comes from: one place for each state that it leads to. */
  anywhere: readonly Box[];
}

/** The place of transitions that hold in every state, beside the state that they lead to. */
const anywhere = (to: string) => `(anywhere)${to}`;

export const titleHeight = 30;
export const lineHeight = 17;
const letterWidth = 6.6;
const dotSize = 10;
const none: Box = { x: 0, y: 0, width: 0, height: 0 };

/** The whole layout, in a worker of its own: it takes a while, and the page goes on meanwhile. */
export async function layOut(chart: Chart): Promise<LaidChart> {
  const elk = new ELK({ workerFactory: () => new Worker(workerUrl) });
  try {
    return read(await elk.layout(graphOf(chart)), chart);
  } finally {
    elk.terminateWorker();
  }
}

/** What is written at a transition. Its last line is left for the date of a timer. */
function linesOf({ causes }: ChartTransition): string[] {
  const said = causes.filter(({ kind }) => kind !== 'always');
  return [...new Set((said.length > 0 ? said : causes.slice(0, 1)).map(causeName))].flatMap(broken);
}

const longestLine = 15;

/** A name in lines that are short enough to stand between two arrows. */
function broken(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || joined.length > longestLine) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

function hasTimer({ causes }: ChartTransition): boolean {
  return causes.some(({ kind }) => kind === 'timer');
}

function graphOf({ root, transitions }: Chart): ElkNode {
  return {
    id: '(root)',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.json.shapeCoords': 'ROOT',
      'elk.json.edgeCoords': 'ROOT',
      'elk.padding': '[top=12,left=12,bottom=12,right=12]',
      'elk.spacing.nodeNode': '20',
      'elk.spacing.edgeNode': '12',
      'elk.spacing.edgeEdge': '10',
      'elk.spacing.edgeLabel': '4',
      'elk.layered.spacing.nodeNodeBetweenLayers': '20',
      'elk.layered.spacing.edgeNodeBetweenLayers': '14',
      'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
      'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    },
    children: [
      ...nodesOf(root),
      ...transitions
        .filter(({ from }) => from === '')
        .map(({ to }) => ({ id: anywhere(to), width: 104, height: 30 })),
    ],
    edges: [
      ...transitions.map(transition => edgeOf(transition)),
      ...beginningsOf(root).map(({ dot, initial }) => ({
        id: dot,
        sources: [dot],
        targets: [initial],
      })),
    ],
  };
}

function edgeOf(transition: ChartTransition): ElkExtendedEdge {
  const { from, to } = transition;
  const lines = linesOf(transition);
  const longest = Math.max(...lines.map(line => line.length), hasTimer(transition) ? 11 : 0);
  const count = lines.length + (hasTimer(transition) ? 1 : 0);
  return {
    id: `${from}>${to}`,
    sources: [from === '' ? anywhere(to) : from],
    targets: [to],
    labels: [{ text: lines.join('\n'), width: longest * letterWidth + 8, height: count * lineHeight + 4 }],
  };
}

function nodesOf(state: ChartState): ElkNode[] {
  const dot =
    state.initial === undefined ? [] : [{ id: `${state.id}(begins)`, width: dotSize, height: dotSize }];
  return [
    ...dot,
    ...state.children.map((child): ElkNode => {
      const width = Math.max(104, stateName(child).length * 8.4 + 32);
      if (child.children.length === 0) return { id: child.id, width, height: 40 };
      return {
        id: child.id,
        layoutOptions: {
          'elk.padding': `[top=${titleHeight + 10},left=12,bottom=12,right=12]`,
          'elk.nodeSize.constraints': 'MINIMUM_SIZE',
          'elk.nodeSize.minimum': `(${width},60)`,
        },
        children: nodesOf(child),
      };
    }),
  ];
}

function beginningsOf(state: ChartState): { dot: string; initial: string }[] {
  const own = state.initial === undefined ? [] : [{ dot: `${state.id}(begins)`, initial: state.initial }];
  return [...own, ...state.children.flatMap(beginningsOf)];
}

function read(laid: ElkNode, chart: Chart): LaidChart {
  const boxes = new Map<string, Box>();
  const collect = (node: ElkNode) => {
    boxes.set(node.id, boxOf(node));
    for (const child of node.children ?? []) collect(child);
  };
  collect(laid);
  const edges = new Map((laid.edges ?? []).map(edge => [edge.id, edge]));
  const statesOf = (state: ChartState, depth: number): LaidState[] =>
    state.children.flatMap(child => [
      { ...(boxes.get(child.id) ?? none), state: child, name: stateName(child), depth },
      ...statesOf(child, depth + 1),
    ]);
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    states: statesOf(chart.root, 0),
    transitions: chart.transitions.map(transition => {
      const edge = edges.get(`${transition.from}>${transition.to}`);
      return {
        transition,
        points: pointsOf(edge),
        label: boxOf(edge?.labels?.[0] ?? none),
        lines: linesOf(transition),
      };
    }),
    beginnings: beginningsOf(chart.root).map(({ dot }) => ({
      dot: boxes.get(dot) ?? none,
      points: pointsOf(edges.get(dot)),
    })),
    anywhere: [...boxes].filter(([id]) => id.startsWith(anywhere(''))).map(([, box]) => box),
  };
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { x, y, width, height };
}

function pointsOf(edge: ElkExtendedEdge | undefined): Point[] {
  return (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
}
