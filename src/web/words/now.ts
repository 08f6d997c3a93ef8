/** What the clock of a sandbox says, epoch ms; undefined where the time of the machine counts. */
let standing: number | undefined;

/** Has the pages go by a clock that stands at this instant; null: by that of the machine. */
export function standAt(instant: string | null): void {
  standing = instant === null ? undefined : Date.parse(instant);
}

/** What time it is for whatever is shown, epoch ms. */
export function now(): number {
  return standing ?? Date.now();
}

/** When something was read, by the clock that the pages go by: what `readAt` says, or where the clock stands. */
export function asOf(readAt: number): number {
  return standing ?? readAt;
}
