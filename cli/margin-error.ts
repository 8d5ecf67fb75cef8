/** What `sauda margin` cannot do, with a code for programs; exit code 2. */
export type MarginErrorCode =
  | 'BAD_UNDERLYING'
  | 'BAD_DATE'
  | 'BAD_NUMBER'
  | 'BAD_LEG'
  | 'CONTRACT_TWICE'
  | 'BASKET_REFUSED';

export class MarginError extends Error {
  readonly code: MarginErrorCode;
  readonly field: string;
  constructor(code: MarginErrorCode, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}
