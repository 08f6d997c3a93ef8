import { createProgram } from '../../machines/engine.ts';
import type { Fact } from '../../machines/facts.ts';
import { fold, type History } from '../../machines/history.ts';
import { standard } from '../../machines/policy.ts';

const dayMs = 86_400_000;

/** Times the fold of fifty facts over two months, timers included; median and spread in milliseconds. */
export function foldFifty(): string {
  const program = createProgram(standard);
  const at = Date.parse('2026-03-02T15:00:00Z');
  const turns: ((at: number) => Fact)[] = [
    at => ({ type: 'thank-you.sent', interviewer: 'int_a', channel: 'email', at }),
    at => ({ type: 'thank-you.sent', interviewer: 'int_b', channel: 'email', at }),
    at => ({ type: 'check-in.sent', interviewer: 'int_a', channel: 'email', at }),
    at => ({ type: 'networking.article-shared', at }),
    at => ({ type: 'reply.received', interviewer: 'int_b', at }),
  ];
  const facts = Array.from({ length: 50 }, (_, index) =>
    (turns[index % 5] ?? turns[0])?.(at + (index + 1) * dayMs),
  );
  const history: History = {
    start: { timeZone: 'America/New_York', at, interviewers: ['int_a', 'int_b'] },
    facts: facts.filter(fact => fact !== undefined),
  };
  const times = Array.from({ length: 600 }, () => {
    const begun = performance.now();
    fold(program, history, at + 60 * dayMs);
    return performance.now() - begun;
  })
    .slice(100)
    .sort((a, b) => a - b);
  const pick = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
  return `${pick(0.5)} ms (${pick(0.05)}–${pick(0.95)}, 5th to 95th percentile)`;
}
