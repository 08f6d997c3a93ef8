import { createInspector } from '@statelyai/inspect';
import { createActor, SimulatedClock } from 'xstate';
import { createProgram } from '../../machines/engine.ts';
import type { Fact } from '../../machines/facts.ts';
import { standard } from '../../machines/policy.ts';
import type { Start } from '../../machines/record.ts';
import type { EntryRow } from '../../src/store/store.ts';

export interface Message {
  type: string;
  [field: string]: unknown;
}

/**
 * What the stock inspector says of a live actor that lives through the same history: its timers fire by its own clock,
 * facts and refused acts are sent to it.
 */
export async function stockMessages(entries: readonly EntryRow[]): Promise<Message[]> {
  const messages: Message[] = [];
  const inspector = createInspector(
    { send: message => messages.push(JSON.parse(JSON.stringify(message))) },
    { serializationDepthLimit: 100 },
  );
  const [creation, ...rest] = entries;
  const start: Start = JSON.parse(creation?.event ?? '');
  const clock = new SimulatedClock();
  const actor = createActor(createProgram(standard).machine, {
    input: start,
    clock,
    inspect: inspector.inspect,
  });
  actor.start();
  // The inspector hears of what happened at the end of a turn, and looks at the actor as it is by then.
  await turn();
  for (const { kind, at, event } of rest) {
    clock.set(at - start.at);
    const fact: Fact = JSON.parse(event);
    if (kind !== 'timer') actor.send(fact);
    await turn();
  }
  actor.stop();
  return messages;
}

function turn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 2));
}
