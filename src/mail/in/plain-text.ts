import { convert } from 'html-to-text';

const mostHtml = 500_000;
const mostText = 60_000;
const longestLine = 1_000;

/** HTML as the lines that a reader sees: each row of a table is one, and an address is written once. */
export function textOfHtml(html: string): string {
  return convert(html.slice(0, mostHtml), {
    wordwrap: false,
    limits: { maxInputLength: mostHtml, maxDepth: 100, maxChildNodes: 5_000 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: 'th', format: 'inline' },
      { selector: 'td', format: 'inline' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({
        selector,
        format: 'block',
        options: { uppercase: false },
      })),
    ],
  });
}

/** No more of a text than expressions that look back may be given. */
export function bounded(text: string): string {
  const lines = text.slice(0, mostText).split(/\r?\n/);
  return lines.map(line => line.slice(0, longestLine)).join('\n');
}
