import { definitionOf } from '../../machines/definition.ts';
import { type Position, type Program, persist, tagsOf } from '../../machines/engine.ts';

/*
 * The messages of the Stately inspector, made from replayed entries: the same that a live actor would have sent,
 * but for ids and times. No names, no words: positions hold none.
 */

/** The version of @statelyai/inspect whose messages these are. */
const protocolVersion = '0.7.2';

export interface InspectionMessage {
  type: '@xstate.actor' | '@xstate.event' | '@xstate.snapshot';
  sessionId: string;
  rootId: string;
  /** Epoch milliseconds, as text. */
  createdAt: string;
  _version: string;
  id: null;
  [field: string]: unknown;
}

/** An event that the actor was sent. */
export interface InspectedEvent {
  type: string;
  [field: string]: unknown;
}

/** The actor appears: its definition, and where it starts. */
export function actorMessage(
  program: Program,
  applicationId: string,
  position: Position,
  at: number,
): InspectionMessage {
  const definition = definitionOf(program);
  return {
    ...frame('@xstate.actor', applicationId, at),
    name: 'application',
    definition: JSON.stringify(definition),
    snapshot: shown(position),
  };
}

/** It was sent an event, and stands here now. */
export function eventMessages(
  applicationId: string,
  event: InspectedEvent,
  position: Position,
  at: number,
): InspectionMessage[] {
  return [
    { ...frame('@xstate.event', applicationId, at), event },
    { ...frame('@xstate.snapshot', applicationId, at), event, snapshot: shown(position) },
  ];
}

function frame(type: InspectionMessage['type'], applicationId: string, at: number): InspectionMessage {
  return {
    type,
    sessionId: applicationId,
    rootId: applicationId,
    createdAt: String(at),
    _version: protocolVersion,
    id: null,
  };
}

/** A snapshot in its `toJSON()` form. */
function shown(position: Position) {
  return { ...persist(position), tags: tagsOf(position) };
}
