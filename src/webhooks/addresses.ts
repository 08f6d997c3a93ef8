import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where a URL leads: what is asked for the addresses, or is one already. */
export interface Target {
  url: URL;
  /** A name, or an address without brackets. */
  host: string;
  /** 4 or 6 where the host is an address, 0 where it is a name. */
  family: 0 | 4 | 6;
  /** `host:port` as an allow-list writes it. */
  origin: string;
}

/** All that is handed out to be reached from everywhere; much of what lies outside reaches IPv4 hosts within. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by its number, and yet the inside of a cloud: Azure's wire server. */
const insideOfClouds: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an address is one of the open internet: not this machine, its network, its cloud's metadata, a group, or
 * a way from IPv6 into the IPv4 of any of these.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(globalUnicast);
  return !insideOfClouds.has(parsed.toString());
}

/**
 * Reads a URL as it would be connected to: decimal, octal and hexadecimal spellings of an IPv4 address become that
 * address. Undefined for what is no http(s) URL, or carries a name and password.
 */
export function readTarget(text: string): Target | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return undefined;
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (host === '') return undefined;
  return { url, host, family: family === 4 || family === 6 ? family : 0, origin: `${url.hostname}:${port}` };
}

/** `host:port` as `readTarget` would write it; undefined for what is none. */
export function readOrigin(text: string): string | undefined {
  const parts = /^(\[[^\]]+\]|[^:/\s@]+):(\d{1,5})$/.exec(text.trim());
  if (parts === null || Number(parts[2]) > 65_535) return undefined;
  // Through https for port 80 and the other way round: a URL leaves its scheme's own port out.
  const scheme = Number(parts[2]) === 443 ? 'http' : 'https';
  return readTarget(`${scheme}://${text.trim()}/`)?.origin;
}
