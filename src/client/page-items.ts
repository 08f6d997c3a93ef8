/** One page of a list. */
export interface Page<Item> {
  items: readonly Item[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** Every item of a list, page by page: `read` is given `{}` first, then the cursor of the next page. */
export async function* itemsOf<Item>(
  read: (where: { cursor?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item, void> {
  let where: { cursor?: string } = {};
  while (true) {
    const { items, nextCursor } = await read(where);
    yield* items;
    if (nextCursor === null) return;
    where = { cursor: nextCursor };
  }
}
