/** "2 applications, 7 entries" */
export function sayCounted({ applications, entries }: { applications: number; entries: number }): string {
  return `${applications} ${applications === 1 ? 'application' : 'applications'}, ${entries} ${entries === 1 ? 'entry' : 'entries'}`;
}
