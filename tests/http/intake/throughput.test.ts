import { expect, test } from 'vitest';
import { type Application, aNewApplication } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { OWNER_KEY } from '../../support/http.ts';
import { startWholeService } from '../../support/whole-service.ts';

const count = 10_000;
const applications = 100;
const megabyte = 1024 * 1024;

test.each(databases)(
  `${count} events by NDJSON in one request have a result each, in order, on $name`,
  { timeout: 120_000 },
  async database => {
    const service = await startWholeService(database);
    const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
    const ids: string[] = [];
    for (let index = 0; index < applications; index += 1) {
      const made = await service.call('owner', 'POST', '/v1/applications', { payload: aNewApplication });
      ids.push(made.json<Application>().id);
    }
    let sent = 0;
    const lines = new ReadableStream<string>({
      pull(controller) {
        if (sent === count) return controller.close();
        const some = Array.from({ length: 200 }, () => {
          const line = { type: 'note.added', text: `note ${sent}`, application: ids[sent % applications] };
          sent += 1;
          return `${JSON.stringify(line)}\n`;
        });
        controller.enqueue(some.join(''));
      },
    });
    const before = process.memoryUsage().rss;
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    const response = await fetch(`${base}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${OWNER_KEY}`, 'content-type': 'application/x-ndjson' },
      body: lines.pipeThrough(new TextEncoderStream()),
      duplex: 'half',
    });
    let results = 0;
    let rest = '';
    let peak = before;
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const complete = `${rest}${text}`.split('\n');
      rest = complete.pop() ?? '';
      for (const line of complete) {
        const { index, status, application } = JSON.parse(line);
        if (index !== results || status !== 201 || application !== ids[results % applications]) {
          throw new Error(`Result ${results} is ${line}`);
        }
        results += 1;
      }
      peak = Math.max(peak, process.memoryUsage().rss);
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpuSeconds = (user + system) / 1_000_000;
    console.info(
      `${count} events by NDJSON on ${database.name}: ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of CPU with its client, ` +
        `${((peak - before) / megabyte).toFixed(0)} MiB more memory`,
    );
    expect(results).toBe(count);
    expect(peak - before).toBeLessThan(300 * megabyte);
    const read = await service.call('owner', 'GET', `/v1/applications/${ids[0]}`);
    expect(read.json().revision).toBe(1 + count / applications);
  },
);
