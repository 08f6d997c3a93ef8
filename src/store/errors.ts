/** What went wrong with the database as such, not with a statement. */
export abstract class StoreError extends Error {}

/** The disk (or the quota) is full: nothing was written. */
export class StoreFull extends StoreError {
  override readonly name = 'StoreFull';
}

/**
 * The database did not answer, was lost, or was busy for too long. A write that ends so may or may not have been
 * committed; an idempotency key tells.
 */
export class StoreUnavailable extends StoreError {
  override readonly name = 'StoreUnavailable';
}

/** Another process has this SQLite file open. */
export class StoreInUse extends StoreError {
  override readonly name = 'StoreInUse';
}

/** The database was migrated by a newer version of this program. */
export class StoreTooNew extends StoreError {
  override readonly name = 'StoreTooNew';
}

/** `DATABASE_URL` names no database that this program can open. */
export class StoreAddressInvalid extends StoreError {
  override readonly name = 'StoreAddressInvalid';
}
