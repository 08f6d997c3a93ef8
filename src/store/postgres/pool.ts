import pg from 'pg';

const int8 = 20;

/**
 * Every query finds its rows by an index and means to. Without this the planner, with no statistics of young
 * tables, reads them from end to end: looking up 32 idempotency keys took eight times as long here.
 */
const plannerSettings = [
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'plan_cache_mode=force_generic_plan',
  'jit=off',
]
  .map(setting => `-c ${setting}`)
  .join(' ');

export interface PoolOptions {
  /** Connections at most; each node of several has its own. */
  connections?: number;
}

/** The pool that serves: no statement and no lock is waited for longer than a request would wait. */
export function openPool(url: string, options: PoolOptions): pg.Pool {
  return survivingPool({
    connectionString: url,
    max: options.connections ?? 10,
    // A transaction's statements follow each other without waiting for the answers in between.
    pipeline: true,
    options: plannerSettings,
    lock_timeout: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  });
}

/** A pool for migrations, which may take as long as a large table needs. */
export function openMigrationPool(url: string): pg.Pool {
  return survivingPool({ connectionString: url, max: 2 });
}

/** A pool that gives 64-bit integers as numbers and whose lost connections never end the process. */
function survivingPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    application_name: 'top-of-mind',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    ...config,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        // Every integer stored is a time, a count or a version, far below 2^53.
        oid === int8 ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // Without a listener a lost connection is an uncaught error: while it idles the pool reports it, while it is in
  // use only the connection does. The query under way fails by itself.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  return pool;
}
