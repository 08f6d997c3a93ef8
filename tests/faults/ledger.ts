/** Something that a client asked to be recorded, under a mark that is found again in the log. */
export interface Asked {
  readonly mark: string;
  readonly kind: 'creation' | 'event';
  /** What the answer said: under which number and hash it stands in the log. Undefined while it is not known. */
  acknowledged: { applicationId: string; seq?: number; hash?: string } | undefined;
}

/** What the clients know. */
export class Ledger {
  readonly asked: Asked[] = [];
  /** Answers that no client expected. */
  readonly surprises: string[] = [];
  /** Requests that were sent again because nobody knew what had come of them. */
  repeats = 0;
  /** How many repeats were answered by what was recorded the first time. */
  replays = 0;

  open(kind: Asked['kind']): Asked {
    const asked: Asked = { mark: `${kind} ${crypto.randomUUID()}`, kind, acknowledged: undefined };
    this.asked.push(asked);
    return asked;
  }

  acknowledgedOf(kind: Asked['kind']): Asked[] {
    return this.asked.filter(asked => asked.kind === kind && asked.acknowledged !== undefined);
  }
}
