import { Fragment } from 'react';

/** Names in a row. Each keeps the direction of its own writing, and disturbs no other. */
export function ListedNames({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and the order stays
    <Fragment key={index}>
      {index > 0 && ', '}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}
