import { describe, expect, test } from 'vitest';
import { pagePaths } from '../../src/http/routes/pages.ts';
import { pagesFolder } from '../../src/pages.ts';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import { startWholeService } from '../support/whole-service.ts';

const [sqlite] = databases;
if (sqlite === undefined) throw new Error('SQLite is always there');

const open = () => startWholeService(sqlite, { http: { pagesFolder } });

describe('the pages', () => {
  test.each(pagePaths)(
    '%s is a page that anybody may load, and that holds nothing of anybody',
    async path => {
      const { app } = await open();
      const answer = await app.inject({ url: path.replaceAll(/:\w+/g, 'app_x') });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['content-security-policy']).toMatch(/default-src 'self'.*script-src 'self'/);
      expect(answer.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    },
  );

  test('scripts come compressed, and may be kept for good since their names change with them', async () => {
    const { app } = await open();
    const { body } = await app.inject({ url: '/' });
    const script = /src="(\/assets\/index-[^"]+\.js)"/.exec(body)?.[1] ?? '';
    const plain = await app.inject({ url: script });
    const packed = await app.inject({ url: script, headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('nothing lies outside the folder, and nothing else is taken for a page', async () => {
    const { app } = await open();
    for (const url of [
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/none.js',
      '/nowhere',
    ]) {
      expect(problemOf(await app.inject({ url })), url).toMatchObject({ status: 404 });
    }
  });

  test('whoever mistypes an address in a browser is shown a page that says so, and programs a problem', async () => {
    const { app } = await open();
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const shown = await app.inject({ url: '/nowhere', headers });
    expect(shown.statusCode).toBe(404);
    expect(shown.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(shown.headers['content-security-policy']).toContain("default-src 'self'");
    for (const url of ['/v1/nowhere', '/assets/none.js']) {
      expect(problemOf(await app.inject({ url, headers })), url).toMatchObject({ status: 404 });
    }
    expect((await app.inject({ method: 'POST', url: '/nowhere', headers })).json()).toMatchObject({
      code: 'not-found',
    });
  });
});
