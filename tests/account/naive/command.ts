/** What every command has, and every denial echoes. */
export interface Command {
  /** AccountCommandKind. */
  readonly kind: number;
  readonly time: number;
  /** 0 where the record has none; so are the next two. */
  readonly instrument: number;
  readonly strategy: number;
  readonly order: number;
  /** OrderUpdateKind of update_order, else 0. */
  readonly update: number;
}
