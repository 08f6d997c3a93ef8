import fc from 'fast-check';
import Type from 'typebox';
import { expect, test } from 'vitest';
import { Problem } from '../../src/errors.ts';
import { createCursors } from '../../src/http/cursors.ts';

const Position = Type.Object({ id: Type.String(), at: Type.Integer() });
const scope = {
  workspaceId: 'wsp_1',
  list: 'applications',
  filters: { state: 'awaiting', limit: undefined },
};
const cursors = createCursors('secret');

test('a cursor leads back to its position, on every node that has the secret', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (id, at) => {
      const cursor = cursors.write(scope, { id, at });
      expect(createCursors('secret').read(scope, cursor, Position)).toEqual({ id, at });
    }),
  );
  expect(cursors.read(scope, undefined, Position)).toBeUndefined();
});

test('any change of any character is refused', () => {
  const cursor = cursors.write(scope, { id: 'app_1', at: 5 });
  for (let i = 0; i < cursor.length; i++) {
    for (const other of ['A', 'B', '.', '=', ' ']) {
      const changed = cursor.slice(0, i) + other + cursor.slice(i + 1);
      if (changed !== cursor) expect(() => cursors.read(scope, changed, Position)).toThrow(Problem);
    }
  }
  for (const other of ['', '.', 'x', `${cursor}.`, `${cursor}A`, `${cursor}=`, cursor.replace('.', '')]) {
    expect(() => cursors.read(scope, other, Position), other).toThrow(Problem);
  }
});

test('a cursor is good for its own workspace, list and filters only', () => {
  const cursor = cursors.write(scope, { id: 'app_1', at: 5 });
  for (const other of [
    { ...scope, workspaceId: 'wsp_2' },
    { ...scope, list: 'follow-ups' },
    { ...scope, filters: { state: 'closed' } },
    { ...scope, filters: {} },
    { ...scope, filters: { state: 'awaiting', client: 'cli_1' } },
  ]) {
    expect(() => cursors.read(other, cursor, Position)).toThrow(Problem);
  }
  expect(() => createCursors('other').read(scope, cursor, Position)).toThrow(Problem);
  expect(cursors.read({ ...scope, filters: { state: 'awaiting' } }, cursor, Position)).toBeDefined();
});

test('a signed cursor of another shape, as from an older version, is refused', () => {
  expect(() => cursors.read(scope, cursors.write(scope, 'app_1'), Position)).toThrow(Problem);
});
