import { unstorable } from './json.ts';

const FAULT = Symbol('what is wrong with this query string');

export interface QueryFault {
  parameter: string;
  detail: string;
}

/**
 * Parses a query string strictly. It must not throw (the router calls it outside any error handler), so it keeps
 * what is wrong for `queryFault`. A parameter given twice is a fault: none of ours is a list.
 */
export function parseQueryString(text: string): Record<string, string> {
  const query: Record<string | symbol, unknown> = Object.create(null);
  if (text === '') return query as Record<string, string>;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const value = decode(equals === -1 ? '' : pair.slice(equals + 1));
    if (name === undefined || value === undefined) {
      query[FAULT] = { parameter: name ?? '', detail: 'is not valid percent-encoded UTF-8' };
    } else if (name in query) {
      query[FAULT] = { parameter: name, detail: 'is given twice' };
    } else {
      const detail = unstorable(name) ?? unstorable(value);
      if (detail !== undefined) query[FAULT] = { parameter: name.replaceAll('\0', ''), detail };
      query[name] = value;
    }
  }
  // Only strings sit under string keys; the fault is out of sight under a symbol.
  return query as Record<string, string>;
}

/** What `parseQueryString` found wrong. */
export function queryFault(query: unknown): QueryFault | undefined {
  if (typeof query !== 'object' || query === null || !(FAULT in query)) return undefined;
  return query[FAULT] as QueryFault; // nobody else has the symbol
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.includes('+') ? text.replaceAll('+', ' ') : text);
  } catch {
    return undefined;
  }
}
