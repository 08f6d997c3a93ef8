import { Problem, problem } from '../../errors.ts';
import { MappingBusy, MappingFault } from '../../intakes/evaluator.ts';
import { digestOf } from '../idempotency.ts';
import { type IntakeEvent, readIntakeEvent } from './item.ts';

const mostEvents = 512;

/** What an expression gave, as events, each read by itself. Nothing is no event. */
export function mappedEvents(output: unknown): (IntakeEvent | Problem)[] {
  const items: unknown[] = output === undefined || output === null ? [] : [output].flat();
  if (items.length > mostEvents) {
    throw problem('mapping-failed', `The expression gave more than ${mostEvents} events.`);
  }
  return items.map(item => {
    try {
      return readIntakeEvent(item);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  });
}

/** What a caller is told of a mapping that came to nothing: where in the expression, if it is their own. */
export function mappingProblem(error: unknown, { isAuthor }: { isAuthor: boolean }): unknown {
  if (error instanceof MappingBusy) {
    return problem('overloaded', 'Too many mappings are waiting.', { retryAfterSeconds: 2 });
  }
  if (!(error instanceof MappingFault)) return error;
  const where = error.position === null ? '' : ` (at character ${error.position})`;
  if (!isAuthor) return problem('mapping-failed', 'The expression of this intake failed on what was sent.');
  return problem('mapping-failed', `The expression failed: ${error.message}${where}`, {
    errors: [{ pointer: '/expression', detail: error.message }],
  });
}

/**
 * Keys of an intake are its own, and a repeat is one whatever else it says: an expression may well put the time of
 * receipt into what it gives.
 */
export function ofIntake(
  intakeId: string,
  event: IntakeEvent,
  requestKey: string | null,
  index: number,
): IntakeEvent {
  const own = event.idempotencyKey ?? (requestKey === null ? null : `${requestKey} ${index}`);
  if (own === null) return event;
  const idempotencyKey = `intake ${intakeId} ${own}`;
  return { ...event, idempotencyKey, requestDigest: digestOf(idempotencyKey) };
}
