import { expect, test } from 'vitest';
import { begin } from '../support/applications.ts';
import { topOfMind } from '../support/command-line.ts';
import { databases } from '../support/databases.ts';
import { OWNER_KEY } from '../support/http.ts';
import { startWholeService } from '../support/whole-service.ts';

test('inspect prints where an application can be watched', async () => {
  expect(await topOfMind(['inspect', 'app_1'])).toEqual({
    out: 'http://127.0.0.1:3000/inspect/app_1\n',
    err: '',
    code: 0,
  });
  const elsewhere = { TOP_OF_MIND_URL: 'https://mind.example' };
  expect((await topOfMind(['inspect', 'app_1'], elsewhere)).out).toBe('https://mind.example/inspect/app_1\n');
  const told = await topOfMind(['inspect', 'app_1', '--url', 'http://localhost:4000'], elsewhere);
  expect(told.out).toBe('http://localhost:4000/inspect/app_1\n');
});

test('with a key it says whether there is such an application', async () => {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const service = await startWholeService(database);
  const { id } = await begin(service);
  const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const environment = { TOP_OF_MIND_URL: base, TOP_OF_MIND_KEY: OWNER_KEY };
  expect(await topOfMind(['inspect', id], environment)).toMatchObject({
    out: `${base}/inspect/${id}\n`,
    code: 0,
  });
  const nowhere = await topOfMind(['inspect', 'app_nowhere'], environment);
  expect(nowhere).toMatchObject({ out: '', code: 1 });
  expect(nowhere.err).toContain('application');
  const stranger = await topOfMind(['inspect', id], { ...environment, TOP_OF_MIND_KEY: 'not the key' });
  expect(stranger).toMatchObject({ out: '', code: 1 });
  await service.app.close();
  expect((await topOfMind(['inspect', id], environment)).err).toContain('There is no service at');
});

test.each([
  ['nothing', []],
  ['an unknown command', ['fly', 'app_1']],
  ['no application', ['inspect']],
  ['too much', ['inspect', 'app_1', 'app_2']],
  ['an unknown option', ['inspect', 'app_1', '--fast']],
  ['no address', ['inspect', 'app_1', '--url', 'nowhere']],
])('%s is not understood, and says what is', async (_what, words) => {
  const { code, err, out } = await topOfMind(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toBe('');
});

test('a wrong address in the environment is told by its name', async () => {
  const { code, err } = await topOfMind(['inspect', 'app_1'], { TOP_OF_MIND_URL: 'mind' });
  expect(code).toBe(2);
  expect(err).toContain('TOP_OF_MIND_URL');
});
