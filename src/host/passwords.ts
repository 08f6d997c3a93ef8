import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { problem } from '../errors.ts';

/** Hashes and compares passwords with Argon2id, off the event loop, a few at a time. */
export interface Passwords {
  /** A PHC string. */
  hash(password: string): Promise<string>;
  /** Takes as long where there is no hash: the time does not tell who has an account. */
  matches(password: string, hash: string | null): Promise<boolean>;
  /** Whether the hash was made with other costs than today's. */
  isOutdated(hash: string): boolean;
}

export interface PasswordOptions {
  /** How many are hashed at once. Each takes 19 MiB, and a thread that files and look-ups also need. */
  atOnce?: number;
  /** How many may wait; whoever comes after them is told to try again. */
  mostWaiting?: number;
}

/** The least that OWASP's Password Storage Cheat Sheet asks of Argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const nonceBytes = 16;
const tagBytes = 32;

interface Hashed {
  cost: { memory: number; passes: number; parallelism: number };
  nonce: Buffer;
  tag: Buffer;
}

export function createPasswords({ atOnce = 2, mostWaiting = 40 }: PasswordOptions = {}): Passwords {
  const inTurn = createTurns(atOnce, mostWaiting);
  const nobody: Hashed = { cost, nonce: randomBytes(nonceBytes), tag: randomBytes(tagBytes) };
  return {
    async hash(password) {
      const nonce = randomBytes(nonceBytes);
      const tag = await inTurn(() => derive(password, nonce, cost));
      return write({ cost, nonce, tag });
    },
    async matches(password, hash) {
      const known = hash === null ? nobody : read(hash);
      const tag = await inTurn(() => derive(password, known.nonce, known.cost));
      return timingSafeEqual(tag, known.tag) && hash !== null;
    },
    isOutdated(hash) {
      const { memory, passes, parallelism } = read(hash).cost;
      return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism;
    },
  };
}

/** NFKC, as NIST SP 800-63B asks: keyboards write the same character in more than one way. */
function derive(password: string, nonce: Buffer, costs: Hashed['cost']): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'), 'utf8');
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  argon2('argon2id', { message, nonce, tagLength: tagBytes, ...costs }, (error, tag) =>
    error === null ? resolve(tag) : reject(error),
  );
  return promise;
}

function write({ cost: { memory, passes, parallelism }, nonce, tag }: Hashed): string {
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(nonce)}$${text(tag)}`;
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function read(hash: string): Hashed {
  const [, memory, passes, parallelism, nonce, tag] = shape.exec(hash) ?? [];
  if (nonce === undefined || tag === undefined) throw new Error('Not a hash of Argon2id');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** So many at once, so many in the queue, nobody beyond: a flood of sign-ins must not take all the memory. */
function createTurns(atOnce: number, mostWaiting: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) {
        throw problem('overloaded', 'Too many people are signing in at this moment.', {
          retryAfterSeconds: 2,
        });
      }
      // Whoever leaves hands its place over, so `running` stays as it is.
      await new Promise<void>(resolve => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
