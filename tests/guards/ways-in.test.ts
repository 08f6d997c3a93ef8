import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { makeProgram } from '../../src/cli/program.ts';
import { tools } from '../../src/mcp/tools.ts';
import { importsOf, type Source, sourcesOf } from './sources.ts';

/** Tests that speak through this: a process of its own, or the protocol over HTTP. */
function testsThrough(support: string, folder: string): Source[] {
  return sourcesOf(folder).filter(
    source => source.path.endsWith('.test.ts') && importsOf(source).includes(support),
  );
}

const pathsOf = (command: Command): string[][] =>
  command.commands.length === 0
    ? [[command.name()]]
    : command.commands.flatMap(each => pathsOf(each).map(path => [command.name(), ...path]));

/** What is typed stands as a list of words: `['intake', 'try', …]`, perhaps behind the program. */
const isTyped = (words: readonly string[], texts: readonly Source[]) => {
  const list = new RegExp(
    `\\[\\s*(?:program,\\s*)?${words.map(word => `'${word}'`).join(',\\s*')}\\s*[,\\]]`,
  );
  return texts.some(({ code }) => list.test(code));
};

const isCalled = (tool: string, texts: readonly Source[]) =>
  texts.some(({ code }) => new RegExp(`\\bcall\\(\\s*'${tool}'`).test(code));

describe('every command is typed by a test, as a shell does', () => {
  const texts = testsThrough('tests/support/command-line.ts', 'tests/cli');
  const commands = makeProgram(() => {}).commands.flatMap(pathsOf);

  it.each(commands.map(words => ({ words, command: words.join(' ') })))('$command', ({ words }) => {
    expect(isTyped(words, texts)).toBe(true);
  });

  it('one that is not would be noticed', () => {
    expect(commands.length).toBeGreaterThan(0);
    expect(isTyped(['forget'], texts)).toBe(false);
    expect(isTyped(['serve', 'everything'], texts)).toBe(false);
  });
});

describe('every tool is called by a test, over the real transport', () => {
  const texts = testsThrough('tests/support/assistant.ts', 'tests/mcp');

  it.each(tools.map(({ name }) => name))('%s', name => {
    expect(isCalled(name, texts)).toBe(true);
  });

  it('one that is not would be noticed', () => {
    expect(isCalled('forget_everything', texts)).toBe(false);
  });
});
