interface SentenceProps {
  children: string;
  /** The names that may stand in it. */
  names: readonly (string | undefined)[];
}

/** A sentence of the service. Each name in it keeps the direction of its own writing, and turns nothing around it. */
export function Sentence({ children, names }: SentenceProps) {
  const known = names.flatMap(name => (name === undefined || name === '' ? [] : [escaped(name)]));
  if (known.length === 0) return children;
  // What matched stands between what did not.
  return children.split(new RegExp(`(${known.join('|')})`)).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand in it twice
      <bdi key={index}>{part}</bdi>
    ),
  );
}

/** As `RegExp.escape`, which not every browser has yet. */
function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
