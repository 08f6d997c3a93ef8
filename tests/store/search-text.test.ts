import { describe, expect, it } from 'vitest';
import { containing, fold } from '../../src/store/search-text.ts';

describe('search text', () => {
  it.each([
    ['ACME', 'acme'],
    ['Ａcme', 'acme'],
    ['CAFE\u0301', 'café'],
    ['ﬁne', 'fine'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same when folded twice', () => {
    for (const text of ['İstanbul', 'ΣΑΣ', 'ẞ', '㎏', 'ϔ']) expect(fold(fold(text))).toBe(fold(text));
  });

  it('escapes what LIKE takes for wildcards', () => {
    expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%');
  });
});
