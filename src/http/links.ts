/** The `Link` header (RFC 8288) that leads to the next page of the same list: same address and filters, next cursor. */
export function nextLink(path: string, query: object, nextCursor: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (name !== 'cursor' && value !== undefined && value !== null) parameters.set(name, String(value));
  }
  parameters.set('cursor', nextCursor);
  return `<${path}?${parameters}>; rel="next"`;
}
