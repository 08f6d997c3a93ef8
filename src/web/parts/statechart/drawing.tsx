import { sayShortDay } from '../../words/dates.ts';
import type { LaidChart, LaidState, LaidTransition, Point } from './layout.ts';
import { lineHeight, titleHeight } from './layout.ts';
import type { Standing } from './standing.ts';
import { causeName } from './words.ts';

interface DrawingProps {
  laid: LaidChart;
  standing: Standing;
  timeZone: string;
  zoom: number;
  /** What the picture shows, in a sentence. */
  label: string;
}

/** The chart as a picture. What it says stands in the list beside it too, so it is one image to a screen reader. */
export function Drawing({ laid, standing, timeZone, zoom, label }: DrawingProps) {
  const { width, height, anywhere } = laid;
  return (
    <svg
      className="statechart"
      role="img"
      aria-label={label}
      width={width * zoom}
      height={height * zoom}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        {(['plain', 'passed', 'pending'] as const).map(kind => (
          <marker
            key={kind}
            id={`arrow-${kind}`}
            className={`tip ${kind}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0,0 L10,5 L0,10 z" />
          </marker>
        ))}
      </defs>
      {laid.states.map(state => (
        <StateBox key={state.state.id} laid={state} standing={standing} />
      ))}
      {anywhere.map(box => (
        <g key={`${box.x} ${box.y}`} className="anywhere">
          <rect {...box} rx={15} />
          <text x={box.x + box.width / 2} y={box.y + box.height / 2}>
            In any state
          </text>
        </g>
      ))}
      {laid.beginnings.map(({ dot, points }) => (
        <g key={`${dot.x} ${dot.y}`} className="beginning">
          <circle cx={dot.x + dot.width / 2} cy={dot.y + dot.height / 2} r={dot.width / 2} />
          <path d={pathOf(points)} markerEnd="url(#arrow-plain)" />
        </g>
      ))}
      {laid.transitions.map(transition => (
        <Arrow
          key={`${transition.transition.from}>${transition.transition.to}`}
          laid={transition}
          standing={standing}
          timeZone={timeZone}
        />
      ))}
    </svg>
  );
}

function StateBox({ laid, standing }: { laid: LaidState; standing: Standing }) {
  const { x, y, width, height, state, name, depth } = laid;
  const isActive = standing.active.has(state.id);
  const isLeaf = state.children.length === 0;
  const kinds = [
    'state',
    isActive ? 'active' : standing.visited.has(state.id) ? 'visited' : '',
    isActive && isLeaf ? 'lit' : '',
    isLeaf ? '' : depth === 0 ? 'group' : 'group region',
  ];
  return (
    <g className={kinds.filter(Boolean).join(' ')} data-state={state.id}>
      {state.description && <title>{state.description}</title>}
      <rect x={x} y={y} width={width} height={height} rx={10} />
      <text x={isLeaf ? x + width / 2 : x + 14} y={isLeaf ? y + height / 2 : y + titleHeight / 2 + 4}>
        {name}
      </text>
    </g>
  );
}

function Arrow({ laid, standing, timeZone }: { laid: LaidTransition; standing: Standing; timeZone: string }) {
  const { transition, points, label, lines } = laid;
  const dueAt = standing.dueAt(transition);
  const kind = dueAt !== undefined ? 'pending' : standing.passed(transition) ? 'passed' : 'plain';
  const shown = dueAt === undefined ? lines : [...lines, sayShortDay(dueAt, timeZone)];
  const told = transition.causes.flatMap(cause =>
    cause.description === undefined ? [] : [`${causeName(cause)}: ${cause.description}`],
  );
  return (
    <g className={`arrow ${kind}`}>
      {told.length > 0 && <title>{told.join('\n')}</title>}
      <path d={pathOf(points)} markerEnd={`url(#arrow-${kind})`} />
      <text>
        {shown.map((line, index) => (
          <tspan key={line} x={label.x + label.width / 2} y={label.y + 2 + lineHeight * (index + 0.5)}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

const bend = 8;

/** A way along right angles, with its corners rounded. */
function pathOf(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) return `M${point.x},${point.y}`;
      if (after === undefined) return `L${point.x},${point.y}`;
      const enter = towards(point, before);
      const leave = towards(point, after);
      return `L${enter.x},${enter.y} Q${point.x},${point.y} ${leave.x},${leave.y}`;
    })
    .join(' ');
}

/** A little way from a corner towards its neighbour, half of it at most. */
function towards(corner: Point, other: Point): Point {
  const distance = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = distance === 0 ? 0 : Math.min(bend / distance, 0.5);
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}
