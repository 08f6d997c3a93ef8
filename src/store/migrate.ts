import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { StoreTooNew } from './errors.ts';
import { migrations } from './migrations/index.ts';

const migrationTable = 'migrations';
const migrationLockTable = 'migration_lock';

/** Brings the schema up to what this program expects, or refuses a database that is already past it. */
export async function migrate(database: Database): Promise<void> {
  await database.migrating(async db => {
    await refuseUnknownMigrations(db);
    const known: Record<string, Migration> = {};
    for (const [name, up] of Object.entries(migrations)) {
      known[name] = { up: connected => up(connected, database.schemaWords) };
    }
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => known },
      migrationTableName: migrationTable,
      migrationLockTableName: migrationLockTable,
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  });
}

async function refuseUnknownMigrations(db: Kysely<unknown>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(table => table.name === migrationTable)) return;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(migrationTable)}`.execute(db);
  const unknown = rows.map(row => row.name).filter(name => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    throw new StoreTooNew(
      `This database was migrated by a newer version of Top of Mind (${unknown.join(', ')}). Start that version.`,
    );
  }
}
