/**
 * A process of its own for the tests of SQLite. `node sqlite-child.ts <what> <file>`:
 * `hold` opens the store, says "open" and stays; `writes` makes twenty writes; `unsafe-writes` makes as many with
 * `synchronous=NORMAL`, to show that the count of syncs would tell.
 */
import SqliteDatabase from 'better-sqlite3';
import { openStore } from '../../src/store/open.ts';
import { anApplication } from './rows-for-tests.ts';

const [what, file = ''] = process.argv.slice(2);

if (what === 'hold') {
  await openStore(`sqlite:${file}`);
  console.log('open');
  setInterval(() => undefined, 1_000);
}

if (what === 'writes') {
  const store = await openStore(`sqlite:${file}`);
  for (let i = 0; i < 20; i += 1) {
    await store.write(t => t.insertApplications([anApplication({ id: `app_${i}` })]));
  }
  await store.close();
}

if (what === 'unsafe-writes') {
  const connection = new SqliteDatabase(file);
  connection.pragma('journal_mode = wal');
  connection.pragma('synchronous = normal');
  connection.exec('create table t (a)');
  for (let i = 0; i < 20; i += 1) connection.exec('insert into t values (1)');
  connection.close();
}
