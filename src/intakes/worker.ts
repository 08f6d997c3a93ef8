/**
 * Runs mappings in a thread of its own, one at a time. What comes in and goes out is JSON text. The thread may be ended
 * at any moment; nothing in it is needed by anybody else.
 */
import { parentPort } from 'node:worker_threads';
import jsonata from 'jsonata';

export interface Job {
  expression: string;
  /** JSON; null to look at the expression only. */
  input: string | null;
  /** What expressions know beside their input. */
  bindings: Readonly<Record<string, unknown>>;
  timeoutMs: number;
}

export type Done =
  /** `output` is JSON, and missing where the expression gives nothing. */
  { output: string | undefined } | { fault: string; position: number | null };

const mostCalls = 500;
const mostItems = 10_000;
const mostOutputCharacters = 1_000_000;

lockUp();
parentPort?.on('message', (job: Job) => {
  run(job).then(
    done => parentPort?.postMessage(done),
    (error: unknown) => parentPort?.postMessage(faultOf(error)),
  );
});
parentPort?.postMessage('ready');

async function run({ expression, input, bindings, timeoutMs }: Job): Promise<Done> {
  const compiled = jsonata(expression, { timeout: timeoutMs, stack: mostCalls, sequence: mostItems });
  if (input === null) return { output: undefined };
  const output = JSON.stringify(await compiled.evaluate(JSON.parse(input), { ...bindings }));
  if (output !== undefined && output.length > mostOutputCharacters) {
    return { fault: 'It gives more than a million characters.', position: null };
  }
  return { output };
}

/** JSONata throws objects that are no errors. */
function faultOf(error: unknown): Done {
  const { message, position } = Object(error) as { message?: unknown; position?: unknown };
  return {
    fault: String(message ?? error).slice(0, 500),
    position: typeof position === 'number' ? position : null,
  };
}

/** JSONata reaches nothing outside; should an expression ever find a way out of it, there is little to be found. */
function lockUp(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'process', 'navigator']) {
    Reflect.deleteProperty(globalThis, name);
  }
  // Not of arrays: JSONata gives some of its own another `push`.
  for (const { prototype } of [Object, Function, String, Number, Boolean, RegExp, Promise, Map, Set]) {
    Object.freeze(prototype);
  }
}
