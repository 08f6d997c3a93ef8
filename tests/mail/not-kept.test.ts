import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { casey, interviewed, openMailedService, posted } from '../support/mail-in.ts';
import { forms } from './forms.ts';

/** Words that stand nowhere else. */
const secret = { subject: 'Quibblesworth', body: 'Flibbertigibbet', name: 'Zanzibarnaby' };

test.each(databases.filter(({ name }) => name === 'SQLite'))(
  'no word of a subject or a body is kept, in no file of the database and no line of the log; on $name',
  async ({ create }) => {
    const database = await create();
    const lines: string[] = [];
    const log = { level: 'trace', stream: { write: (line: string) => void lines.push(line) } };
    const service = await openMailedService(database, { http: { log } });
    onTestFinished(() => service.closeAll());
    const story = await interviewed(service);
    const [ann] = story.addresses;
    const subject = `Thank you ${secret.subject}`;
    const text = `Thank you for the interview. ${secret.body}`;
    await service.send({ to: `${secret.name} <${ann}>`, subject, text });
    await service.send({
      to: `${secret.name} <${ann}>`,
      subject: `[Draft] ${subject}`,
      text,
      html: `<p>${text}</p>`,
    });
    for (const form of forms) {
      const from = { name: secret.name, address: ann ?? '' };
      const passed = { from, to: { name: 'Casey', address: casey }, subject, body: text };
      await service.send({ to: service.address, subject: form.subject(subject), text: form.text(passed) });
    }
    const broken = [`Subject: ${secret.subject}`, 'X: y'.repeat(300_000), '', secret.body];
    await service.sendRaw(broken);
    await service.send({ from: `${secret.name} <mallory@evil.example>`, to: ann, subject, text });
    await story.record({ type: 'reply.received', interviewer: story.people[0], gist: 'Snollygoster' });
    expect((await posted(story)).length).toBeGreaterThan(forms.length);
    expect((await service.inbox()).length).toBe(3);

    const folder = dirname(database.url.slice('sqlite:'.length));
    const bytes = (await Promise.all((await readdir(folder)).map(file => readFile(`${folder}/${file}`)))).map(
      content => content.toString('latin1'),
    );
    const isIn = (word: string) => bytes.some(content => content.includes(word));
    // The control: what is kept is found in the same way.
    expect(isIn('Snollygoster')).toBe(true);
    expect(isIn(ann ?? '')).toBe(true);
    expect(Object.values(secret).filter(isIn)).toEqual([]);
    const logged = lines.join('\n');
    expect(logged).toContain('mail was taken');
    expect(
      [...Object.values(secret), ann ?? '', casey, 'evil.example'].filter(word => logged.includes(word)),
    ).toEqual([]);
  },
);
