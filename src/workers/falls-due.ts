/** What was done in a sandbox while its clock was advanced. */
export interface Happened {
  /** Timers that fired. */
  timers: number;
  /** Messages that arrived at their webhooks. */
  deliveries: number;
  /** Attempts to send one, those that failed included. */
  attempts: number;
  /** Mails about what is due that were made. */
  digests: number;
}

/** A kind of thing that falls due in a sandbox, by its clock. */
export interface FallsDue {
  /** The sandboxes of any workspace where something is due by their own clock. */
  waiting(): Promise<readonly string[]>;
  /** The first instant after `after` at which something falls due in this sandbox, epoch ms; null for none. */
  nextAt(workspaceId: string, after: number): Promise<number | null>;
  /**
   * Does what is due by `now`. What could not be done is told to whoever looks after the service, and may be left due:
   * it is tried again when the clock moves on. Nobody else works in this sandbox meanwhile.
   */
  run(workspaceId: string, now: number): Promise<Partial<Happened>>;
}
