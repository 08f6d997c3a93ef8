/** The only file that reads the environment. */

import { isIP } from 'node:net';

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
  /** `PUBLIC_URL`: where people reach the service, for links in mails and the way back from the OpenID provider. */
  readonly publicUrl: string | null;
  /** `SMTP_URL` and `MAIL_FROM`: how mail is sent; null: none is. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /**
   * `MAIL_IN`: `host:port` where mail is taken, by SMTP; port 0 takes any free port. `MAIL_IN_DOMAIN`: what stands behind
   * the `@` of its addresses; the host of `PUBLIC_URL` unless given, else that of `MAIL_IN`. Null: no mail is taken.
   */
  readonly mailIn: { readonly host: string; readonly port: number; readonly domain: string } | null;
  /** `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`: the OpenID provider; null: none. */
  readonly openId: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  } | null;
  /** `WEBHOOK_ALLOW`: `host:port` of webhooks that may be elsewhere than on the open internet, separated by commas. */
  readonly webhookAllow: readonly string[];
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

  const publicUrl = read('PUBLIC_URL')?.replace(/\/+$/, '') ?? null;
  if (publicUrl !== null && !isOrigin(publicUrl)) {
    problems.push('PUBLIC_URL must be an http or https address without a path');
  }
  const webhookAllow = (read('WEBHOOK_ALLOW') ?? '').split(',').flatMap(entry => entry.trim() || []);
  if (webhookAllow.some(entry => !/^(\[[0-9a-fA-F:.]+\]|[^\s:/@[\]]+):\d{1,5}$/.test(entry))) {
    problems.push('WEBHOOK_ALLOW must be a list of host:port, separated by commas');
  }

  const mail = readMail(read, publicUrl, problems);
  const mailIn = readMailIn(read, publicUrl, problems);
  const openId = readOpenId(read, publicUrl, problems);

  if (problems.length > 0 || logLevel === undefined) throw new ConfigError(problems);
  return Object.freeze({
    port,
    host,
    databaseUrl,
    ownerKey,
    logLevel,
    inspectorUrl,
    publicUrl,
    mail,
    mailIn,
    openId,
    webhookAllow,
  });
}

type Read = (name: string) => string | undefined;

function readMail(read: Read, publicUrl: string | null, problems: string[]): Config['mail'] {
  const smtpUrl = read('SMTP_URL');
  const from = read('MAIL_FROM');
  if (smtpUrl === undefined) return null;
  if (!/^smtps?:\/\/[^\s/]+/.test(smtpUrl)) problems.push('SMTP_URL must begin with smtp:// or smtps://');
  if (from === undefined || !/^[^@\n]+@[^@\s]+$/.test(from)) {
    problems.push('MAIL_FROM must be the address that mails come from, as SMTP_URL is set');
  }
  if (publicUrl === null) problems.push('PUBLIC_URL is needed for the links in mails, as SMTP_URL is set');
  return { smtpUrl, from: from ?? '' };
}

const hostAndPort = /^(?:\[([0-9a-fA-F:.]+)\]|([^\s:/@[\]]+)):(\d{1,5})$/;

function readMailIn(read: Read, publicUrl: string | null, problems: string[]): Config['mailIn'] {
  const where = read('MAIL_IN');
  if (where === undefined) return null;
  const [, ipv6, name, digits] = hostAndPort.exec(where) ?? [];
  const host = ipv6 ?? name ?? '';
  const port = Number(digits);
  if (host === '' || port > 65_535) problems.push('MAIL_IN must be host:port');
  const publicHost = publicUrl !== null && URL.canParse(publicUrl) ? new URL(publicUrl).hostname : host;
  const domain = (read('MAIL_IN_DOMAIN') ?? publicHost).toLowerCase();
  if (isIP(domain) !== 0 || domain.startsWith('[')) {
    // No mail is addressed to a number; a listener on loopback is for whoever tries it out.
    if (/^(127\.|::1$|\[::1\]$)/.test(domain)) return { host, port, domain: 'localhost' };
    problems.push('MAIL_IN_DOMAIN is needed, as neither MAIL_IN nor PUBLIC_URL names a host');
  } else if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(domain) || domain.length > 190) {
    problems.push('MAIL_IN_DOMAIN must be a host name, without an @');
  }
  return { host, port, domain };
}

/** Plain HTTP only to a provider on this machine: a secret goes there. */
const issuerShape = /^(https:\/\/[^\s/]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/\S*)?$/;

function readOpenId(read: Read, publicUrl: string | null, problems: string[]): Config['openId'] {
  const issuer = read('OIDC_ISSUER');
  const clientId = read('OIDC_CLIENT_ID');
  const clientSecret = read('OIDC_CLIENT_SECRET');
  if (issuer === undefined) return null;
  if (!issuerShape.test(issuer)) problems.push('OIDC_ISSUER must be an https address');
  if (clientId === undefined || clientSecret === undefined) {
    problems.push('OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed, as OIDC_ISSUER is set');
  }
  if (publicUrl === null) {
    problems.push('PUBLIC_URL is needed for the way back from the provider, as OIDC_ISSUER is set');
  }
  return { issuer, clientId: clientId ?? '', clientSecret: clientSecret ?? '' };
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text.toLowerCase();
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
