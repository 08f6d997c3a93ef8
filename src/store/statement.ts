import type { Compilable } from 'kysely';

/** What may be bound: both databases store integers, text and null, nothing else. */
export type Value = string | number | null | undefined;

/** A query compiled once: its SQL, and which input goes where. */
export interface Statement<Inputs, Row> {
  readonly sql: string;
  /** The values in the order of the placeholders. */
  bind(inputs: Inputs): Value[];
  /** Only a type: what a row looks like. */
  readonly row?: Row;
}

class Input {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Compiles a query that Kysely builds. `build` receives a stand-in for each input, so that what it does with them
 * may not depend on their values: `if (input.q)` would always be true.
 */
export function compile<Inputs extends object, Row>(
  build: (inputs: Inputs) => Compilable<Row>,
): Statement<Inputs, Row> {
  // The stand-ins end up in Kysely's list of parameters and nowhere else, so their declared types cannot be missed.
  const standIns = new Proxy({}, { get: (_, name) => new Input(String(name)) }) as Inputs;
  const { sql, parameters } = build(standIns).compile();
  return {
    sql,
    bind(inputs) {
      // Inputs are what `build` bound, and Kysely lets it bind only what fits a column.
      const values = inputs as Readonly<Record<string, Value>>;
      return parameters.map(parameter =>
        parameter instanceof Input ? values[parameter.name] : (parameter as Value),
      );
    },
  };
}
