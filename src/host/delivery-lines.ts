import type { DeliveryRow, Line } from '../store/deliveries.ts';

/** In which line a delivery stands. */
export function lineOf({ workspace_id, webhook_id, application_id }: DeliveryRow): Line {
  return { workspaceId: workspace_id, webhookId: webhook_id, applicationId: application_id };
}

/** Whom it goes to. */
export function hookOf({ workspace_id, webhook_id }: DeliveryRow) {
  return { workspaceId: workspace_id, webhookId: webhook_id };
}

/** Names as one text, for maps. */
export function keyOf(names: object): string {
  return Object.values(names).join('/');
}

/** Reads one row for each name, together. */
export async function readAll<Name, Row>(
  names: ReadonlyMap<string, Name>,
  readOne: (name: Name) => Promise<Row | undefined>,
): Promise<Map<string, Row | undefined>> {
  return new Map(
    await Promise.all([...names].map(async ([key, name]) => [key, await readOne(name)] as const)),
  );
}
