import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { countOf, nameOf, sayRate } from '../../words/figures.ts';
import { levels, states } from '../../words/names.ts';
import { type Case, type CasesWanted, casesPerRead, useCasesAt } from './use-cases.ts';

const lineHeight = 56;
const narrowLineHeight = 76;

/**
 * A list of any length that the window scrolls: only the lines in sight are drawn, and the stretches they lie in are
 * read when they come into sight.
 */
export function LongList({ wanted, total }: { wanted: CasesWanted; total: number }) {
  const list = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const height = isNarrow ? narrowLineHeight : lineHeight;
  useLayoutEffect(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const lines = useWindowVirtualizer({
    count: total,
    estimateSize: () => height,
    scrollMargin: top,
    overscan: 12,
    // Drawn with the next frame: at once, each turn of the wheel would draw for itself.
    useFlushSync: false,
  });
  const inSight = lines.getVirtualItems();
  const from = Math.floor((inSight[0]?.index ?? 0) / casesPerRead);
  // One stretch ahead, so that lines come into sight with what they say, and are not drawn twice.
  const ahead = Math.min((inSight.at(-1)?.index ?? 0) + casesPerRead / 2, total - 1);
  const to = Math.floor(ahead / casesPerRead);
  const stretches = useMemo(
    () => Array.from({ length: to - from + 1 }, (_, index) => from + index),
    [from, to],
  );
  const caseAt = useCasesAt(wanted, stretches);
  return (
    <table className="caseload-table" aria-label="Applications" aria-rowcount={total + 1}>
      <thead>
        <tr className="caseload-head" aria-rowindex={1}>
          <th scope="col">Employer</th>
          <th scope="col">Client</th>
          <th scope="col">State</th>
          <th scope="col">Balance</th>
          <th scope="col">Promises</th>
          <th scope="col">Attempts</th>
          <th scope="col">Silence</th>
        </tr>
      </thead>
      <tbody ref={list} style={{ height: lines.getTotalSize(), position: 'relative', contain: 'strict' }}>
        {inSight.map(({ index, start }) => (
          <Line key={index} known={caseAt(index)} index={index} start={start - top} height={height} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  known: Case | undefined;
  index: number;
  start: number;
  height: number;
}

const Line = memo(function Line({ known, index, start, height }: LineProps) {
  const place = { height, transform: `translateY(${start}px)` };
  if (known === undefined) {
    return (
      <tr className="caseload-line" aria-rowindex={index + 2} style={place}>
        <td>…</td>
      </tr>
    );
  }
  const { figures, client } = known;
  const { kept, late, broken } = figures.promises;
  const over = kept + late + broken;
  return (
    <tr className="caseload-line" aria-rowindex={index + 2} style={place}>
      <td>
        <Link to={`/applications/${known.id}`}>
          <bdi>{known.company}</bdi>
        </Link>
        <small>
          <bdi>{known.role}</bdi>
        </small>
      </td>
      <td className="caseload-wide">
        {client === null ? (
          nameOf(client)
        ) : (
          <Link to={`/clients/${client.id}`}>
            <bdi>{client.name}</bdi>
          </Link>
        )}
      </td>
      <td>{states[known.state].name}</td>
      <td>
        <span className="caseload-dot" style={{ background: dots[known.attention] }} />
        {levels[known.attention].name}
      </td>
      <td className="caseload-wide">{over === 0 ? '–' : `${sayRate(kept / over)} kept`}</td>
      <td className="caseload-wide">
        {figures.attempts} of {figures.attemptLimit}
      </td>
      <td>{countOf(figures.daysOfSilence, 'day')}</td>
    </tr>
  );
});

const dots: Record<Case['attention'], string> = {
  pestering: 'var(--mantine-color-red-6)',
  neglected: 'var(--mantine-color-orange-6)',
  'on-track': 'var(--mantine-color-teal-6)',
};
