import type { ReactNode } from 'react';
import './facts.css';

export interface FactRow {
  name: string;
  value: ReactNode;
}

/** Names and what they stand for, side by side; one below the other on a phone. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl className="facts">
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
