import type { Database as Connection } from 'better-sqlite3';

const quietMs = 50;
const pagesBetweenCheckpoints = 2_000;

/**
 * Moves what the write-ahead log holds into the database file when no write has come for a moment, so that commits
 * do not pay for it. Under a load without pauses SQLite itself does it, every `pagesBetweenCheckpoints` pages, which
 * keeps the log from growing.
 */
export class Checkpoints {
  readonly #connection: Connection;
  readonly #idle: () => boolean;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, idle: () => boolean) {
    this.#connection = connection;
    this.#idle = idle;
    connection.pragma(`wal_autocheckpoint = ${pagesBetweenCheckpoints}`);
  }

  /** To be called after each commit. */
  committed(): void {
    if (this.#timer) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#whenQuiet(), quietMs).unref();
  }

  /** Empties the log and stops. */
  close(): void {
    clearTimeout(this.#timer);
    this.#connection.pragma('wal_checkpoint(truncate)');
  }

  #whenQuiet(): void {
    if (!this.#idle()) {
      this.committed();
      return;
    }
    try {
      // Passive: it never waits for a reader.
      this.#connection.pragma('wal_checkpoint(passive)');
    } catch {
      // A full or failing disk loses nothing here: the log keeps it all, and the next commit will say so.
    }
  }
}
