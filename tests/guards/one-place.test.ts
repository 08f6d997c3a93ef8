import { expect, it } from 'vitest';
import { importsOf, sourcesOf } from './sources.ts';

// The pages and the client run elsewhere, where these places are not.
const shell = sourcesOf('src').filter(({ path }) => !/^src\/(web|client)\//.test(path));
const having = (pattern: RegExp) => shell.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

it('only config.ts reads the environment', () => {
  expect(having(/\bprocess\.env\b|\bprocess\[/)).toEqual(['src/config.ts']);
});

it('only clock.ts reads the time of the machine', () => {
  expect(having(/\bDate\.now\(|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\(/)).toEqual([
    'src/clock.ts',
  ]);
});

it('the clock is read once for a request or a mail, once for each look of a stream, once for a round of the timers and of the digests, at both ends of an attempt to deliver, at the start, for ids, for what listen brings, and for how long an advance takes', () => {
  const readers = shell.flatMap(({ path, code }) =>
    [...code.matchAll(/\b\w*[cC]lock\.now\(\)/g)].map(() => path),
  );
  expect(readers).toEqual([
    'src/cli/forwarding.ts',
    'src/host/access.ts',
    'src/http/app.ts',
    'src/http/plugins/auth.ts',
    'src/ids.ts',
    'src/main.ts',
    'src/smtp/listener.ts',
    'src/workers/deliveries.ts',
    'src/workers/digests.ts',
    'src/workers/sandbox-deliveries.ts',
    'src/workers/sandbox-deliveries.ts',
    'src/workers/sandboxes.ts',
    'src/workers/sandboxes.ts',
    'src/workers/sandboxes.ts',
    'src/workers/sandboxes.ts',
    'src/workers/timers.ts',
  ]);
});

it('only dialect.ts asks which database this is', () => {
  const own = /^src\/store\/(sqlite|postgres)\//;
  const askers = having(/sqlite|postgres/i).filter(path => !own.test(path));
  // The environment is checked where it is read: what an address may look like, not what it means.
  expect(askers).toEqual(['src/config.ts', 'src/store/dialect.ts']);
  const openers = shell.filter(
    source => !own.test(source.path) && importsOf(source).some(target => own.test(target)),
  );
  expect(openers.map(({ path }) => path)).toEqual(['src/store/dialect.ts']);
});
