/** Folds case and compatibility forms, so that a search finds "Ａcme", "ACME" and "acme" alike. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en').normalize('NFKC');
}

/** A LIKE pattern (escape character `\`) that matches any text containing `folded`, wildcards taken literally. */
export function containing(folded: string): string {
  return `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
}
