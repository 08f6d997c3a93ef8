import { expect, it } from 'vitest';
import { createRepeatable } from '../../src/web/data/repeatable.ts';

it('the same has the same key until it is answered; anything else has its own', () => {
  const repeatable = createRepeatable();
  const first = repeatable.keyFor({ type: 'note.added', text: 'One' });
  expect(repeatable.keyFor({ type: 'note.added', text: 'One' })).toBe(first);
  expect(repeatable.keyFor({ type: 'note.added', text: 'Two' })).not.toBe(first);
  const again = repeatable.keyFor({ type: 'note.added', text: 'One' });
  repeatable.answered();
  expect(repeatable.keyFor({ type: 'note.added', text: 'One' })).not.toBe(again);
});
