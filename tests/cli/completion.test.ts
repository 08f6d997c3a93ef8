import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { topOfMind } from '../support/command-line.ts';

test('bash completes commands, options and types of event', async () => {
  const { out, code } = await topOfMind(['completion', 'bash']);
  expect(code).toBe(0);
  const complete = (...words: string[]) => {
    const typed = words.map(word => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _top_of_mind; echo "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', `${out}\n${ask}`], { encoding: 'utf8' }).trim();
  };
  expect(complete('top-of-mind', 'w')).toBe('what-if');
  expect(complete('top-of-mind', 'may', 'acme', 'check')).toBe('check-in.sent');
  expect(complete('top-of-mind', 'export', '--ou')).toBe('--out');
  expect(complete('top-of-mind', 'completion', 'z')).toBe('zsh');
  expect(complete('top-of-mind', 'imp')).toBe('import');
  expect(complete('top-of-mind', 'import', '--dry')).toBe('--dry-run');
  expect(complete('top-of-mind', 'intake', 't')).toBe('try');
  expect(complete('top-of-mind', 'intake', 'try', '--rea')).toBe('--ready');
  expect(complete('top-of-mind', 'lis')).toBe('listen');
});

test.each([
  ['zsh', 'compdef _top_of_mind top-of-mind'],
  ['fish', 'complete -c top-of-mind -n __fish_use_subcommand -f -a what-if'],
])('%s is told the same', async (shell, line) => {
  const { out, code } = await topOfMind(['completion', shell]);
  expect(code).toBe(0);
  expect(out).toContain(line);
  expect(out).toContain('thank-you.sent');
});

test('another shell is not understood', async () => {
  const { code, err } = await topOfMind(['completion', 'cmd']);
  expect(code).toBe(2);
  expect(err).toContain('bash, zsh, fish');
});

test('help is no error', async () => {
  const { code, out, err } = await topOfMind(['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const command of ['serve', 'apply', 'log', 'may', 'due', 'show', 'what-if', 'verify', 'export']) {
    expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  }
  expect((await topOfMind(['log', '--help'])).out).toContain('--happened');
});
