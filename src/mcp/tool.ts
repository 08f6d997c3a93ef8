import type { Static, TSchema } from 'typebox';
import type { Api } from '../client/api.ts';

/** Something an assistant can do. What it may do is decided by the API, which it uses with its caller's own key. */
export interface Tool<Input extends TSchema = TSchema> {
  name: string;
  title: string;
  description: string;
  /** Whether it leaves everything as it is. */
  readOnly: boolean;
  input: Input;
  run(api: Api, input: Static<Input>): Promise<ToolAnswer>;
}

/** What a tool comes to: something to read, and whether the assistant is to see it as its own mistake. */
export interface ToolAnswer {
  content: unknown;
  isError?: boolean;
}

/** Keeps the type of a tool's input together with its schema. */
export function tool<Input extends TSchema>(made: Tool<Input>): Tool {
  return made as Tool; // the input is checked against the schema before the tool is run
}

/** An answer of the API as the answer of a tool: what went wrong is told, so that the assistant can mend it. */
export function answerOf({ data, error }: { data?: unknown; error?: unknown }): ToolAnswer {
  return error === undefined ? { content: data } : { content: error, isError: true };
}
