import { Compile } from 'typebox/compile';
import { events, PostedEvent } from '../../machines/events.ts';
import { inputProblem } from './input-faults.ts';

const validators = new Map<string, { Check(value: unknown): boolean }>(
  events.map(({ type, schema }) => [type, Compile(schema)]),
);

/** An event as it is posted, or `invalid-input`. */
export function readPostedEvent(value: unknown): PostedEvent {
  if (isPostedEvent(value)) return value;
  throw inputProblem(PostedEvent, value, 'pointer');
}

/** Judged by the schema of its type alone, which is faster than by the choice of all. */
function isPostedEvent(value: unknown): value is PostedEvent {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && validators.get(value.type)?.Check(value) === true;
}
