/** The only file that reads the environment. */

export type LogLevel = (typeof logLevels)[number];

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface Config {
  /** `PORT`: where to listen; 0 takes any free port. Default 3000. */
  readonly port: number;
  /** `HOST`: the address to listen at. Default 127.0.0.1, so that nothing is public by accident. */
  readonly host: string;
  /** `DATABASE_URL`: `sqlite:<path>`, `postgres://…` or `postgresql://…`. Default `sqlite:./data/top-of-mind.sqlite`. */
  readonly databaseUrl: string;
  /** `OWNER_KEY`: the first owner key, 16 to 200 ASCII characters. Unset: one is made at the first start. */
  readonly ownerKey: string | undefined;
  /** `LOG_LEVEL`: trace, debug, info, warn, error, fatal or silent. Default info. */
  readonly logLevel: LogLevel;
  /** `INSPECTOR_URL`: the Stately Inspector that `/inspect` shows in a frame; `off` shows none. */
  readonly inspectorUrl: string | null;
}

/** Says everything that is wrong with the environment at once, never the value of a secret. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map(problem => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** An empty variable counts as unset: that is how compose files and shells leave one out. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: string[] = [];
  const read = (name: string) => environment[name]?.trim() || undefined;

  const port = Number(read('PORT') ?? '3000');
  if (!/^\d{1,5}$/.test(read('PORT') ?? '3000') || port > 65_535) {
    problems.push('PORT must be a whole number from 0 to 65535');
  }

  const host = read('HOST') ?? '127.0.0.1';
  if (/[\s/]/.test(host)) problems.push('HOST must be an address or a host name, without spaces or slashes');

  const databaseUrl = read('DATABASE_URL') ?? 'sqlite:./data/top-of-mind.sqlite';
  if (!/^sqlite:./.test(databaseUrl) && !/^postgres(ql)?:\/\/./.test(databaseUrl)) {
    problems.push('DATABASE_URL must begin with sqlite:, postgres:// or postgresql://');
  }

  const ownerKey = read('OWNER_KEY');
  if (ownerKey !== undefined && !/^[\x20-\x7e]{16,200}$/.test(ownerKey)) {
    problems.push('OWNER_KEY must be 16 to 200 ASCII characters');
  }

  const logLevel = logLevels.find(level => level === (read('LOG_LEVEL') ?? 'info').toLowerCase());
  if (logLevel === undefined) problems.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}`);

  const wantedInspector = read('INSPECTOR_URL') ?? 'https://stately.ai/inspect';
  const inspectorUrl = wantedInspector === 'off' ? null : wantedInspector;
  if (inspectorUrl !== null && !/^https?:\/\/[^\s/]+/.test(inspectorUrl)) {
    problems.push('INSPECTOR_URL must be an http or https address, or off');
  }

  if (problems.length > 0 || logLevel === undefined) throw new ConfigError(problems);
  return Object.freeze({ port, host, databaseUrl, ownerKey, logLevel, inspectorUrl });
}

/** Where the commands find a running service. */
export interface ClientConfig {
  /** `TOP_OF_MIND_URL`: where the service is. Default http://127.0.0.1:3000. */
  readonly baseUrl: string;
  /** `TOP_OF_MIND_KEY`: the key that commands use. */
  readonly key: string | undefined;
}

/** What the commands read of the environment; a `ConfigError` where it is not usable. */
export function readClientConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ClientConfig {
  const baseUrl = environment['TOP_OF_MIND_URL']?.trim() || 'http://127.0.0.1:3000';
  if (!/^https?:\/\/[^\s/]+/.test(baseUrl)) {
    throw new ConfigError(['TOP_OF_MIND_URL must be an http or https address']);
  }
  return Object.freeze({ baseUrl, key: environment['TOP_OF_MIND_KEY']?.trim() || undefined });
}
