import type { RateLimits } from './plugins/rate-limit.ts';

export interface Limits {
  /** Largest body, in bytes. */
  bodyBytes: number;
  /** How long a request may take to arrive. */
  requestTimeoutMs: number;
  /** How long its headers may take. */
  headersTimeoutMs: number;
  /** How often the two are looked at. */
  timeoutCheckMs: number;
  /** How long an idle connection is kept. */
  keepAliveMs: number;
  /** How long stopping waits for requests that are under way. */
  stopGraceMs: number;
  /** Mean delay of the event loop above which requests are turned away; 0 for never. */
  maxEventLoopDelayMs: number;
  /** How long another node may still accept a key that was revoked; 0 looks every key up. */
  keyCacheMs: number;
  rate: RateLimits;
}

export const defaultLimits: Limits = {
  bodyBytes: 64 * 1024,
  requestTimeoutMs: 30_000,
  headersTimeoutMs: 15_000,
  timeoutCheckMs: 5_000,
  keepAliveMs: 72_000,
  stopGraceMs: 10_000,
  maxEventLoopDelayMs: 1_000,
  keyCacheMs: 1_000,
  // Against tools that run away, not against busy ones.
  rate: { perKey: 600_000, perAddress: 6_000, signInsPerAddress: 60 },
};
