import type { Store } from '../store/store.ts';

interface NewTemplate {
  name: string;
  subject: string | null;
  body: string;
}

/** Puts a workspace's own words in place of those that ship. That they can be used was tried before. */
export async function saveTemplate(
  store: Store,
  now: number,
  workspaceId: string,
  template: NewTemplate,
): Promise<void> {
  const row = { workspace_id: workspaceId, ...template, updated_at: now };
  await store.write(transaction => transaction.replaceTemplate(row));
}

/** Goes back to the words that ship; doing it again changes nothing. */
export async function dropTemplate(store: Store, workspaceId: string, name: string): Promise<void> {
  await store.write(transaction => transaction.dropTemplate(workspaceId, name));
}
