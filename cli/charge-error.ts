/** What `sauda charges` cannot do, with a code for programs; exit code 2. */
export type ChargeErrorCode =
  | 'BAD_DATE'
  | 'BAD_SETTING'
  | 'BAD_TRADE'
  | 'UNKNOWN_PLAN'
  | 'RATE_REFUSED'
  | 'FILE_UNREADABLE'
  | 'NOT_EXAMPLES';

export class ChargeError extends Error {
  readonly code: ChargeErrorCode;
  readonly field: string;
  constructor(code: ChargeErrorCode, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}
