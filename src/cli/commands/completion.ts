import { Argument, Command } from 'commander';
import type { Finish } from '../command.ts';
import { eventTypes } from '../events.ts';

/** What can stand after a command. */
interface Completed {
  name: string;
  description: string;
  options: readonly string[];
  /** Commands within it. */
  parts: readonly string[];
}

const writers: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Prints what a shell needs to complete commands, options and types of event. */
export function completionCommand(finish: Finish): Command {
  const command = new Command('completion');
  return command
    .description('print the completion for a shell: eval "$(top-of-mind completion bash)"')
    .addArgument(new Argument('<shell>').choices(Object.keys(writers)))
    .action((shell: string) => {
      const commands = (command.parent?.commands ?? []).map(each => ({
        name: each.name(),
        description: each.description(),
        options: [each, ...each.commands].flatMap(one => one.options.flatMap(({ long }) => long ?? [])),
        parts: each.commands.map(part => part.name()),
      }));
      finish({ out: writers[shell]?.(commands) ?? '', code: 0 });
    });
}

function bashScript(commands: readonly Completed[]): string {
  const cases = commands.map(
    ({ name, options, parts }) => `    ${name}) words='${wordsAfter(name, [...parts, ...options])}' ;;`,
  );
  return `_top_of_mind() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _top_of_mind top-of-mind
`;
}

function zshScript(commands: readonly Completed[]): string {
  const described = commands.map(({ name, description }) => `    '${name}:${quoted(description)}'`);
  const cases = commands.map(
    ({ name, options, parts }) =>
      `    ${name}) compadd -- ${wordsAfter(name, [...parts, ...options])}; _files ;;`,
  );
  return `#compdef top-of-mind
_top_of_mind() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2]" in
${cases.join('\n')}
  esac
}
compdef _top_of_mind top-of-mind
`;
}

function fishScript(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, description, options }) => [
    `complete -c top-of-mind -n __fish_use_subcommand -f -a ${name} -d '${quoted(description)}'`,
    ...options.map(
      option =>
        `complete -c top-of-mind -n '__fish_seen_subcommand_from ${name}' -l ${option.replace(/^--/, '')}`,
    ),
    ...(takesType(name)
      ? [`complete -c top-of-mind -n '__fish_seen_subcommand_from ${name}' -a '${eventTypes.join(' ')}'`]
      : []),
  ]);
  return `${lines.join('\n')}\n`;
}

function wordsAfter(name: string, options: readonly string[]): string {
  const shells = name === 'completion' ? Object.keys(writers) : [];
  return [...options, ...shells, ...(takesType(name) ? eventTypes : [])].join(' ');
}

function takesType(name: string): boolean {
  return name === 'log' || name === 'may';
}

function quoted(text: string): string {
  return text.replaceAll("'", '').replaceAll(':', ' -');
}
