/**
 * Who may do what: the only place that says so. A route asks for one scope; a scope that is granted to nobody opens no route.
 */
export const policy = {
  /** A request without a token. */
  anyone: ['service:read', 'market:read', 'guests:create'],
  /** The holder of a guest's token: paper trading on an account of its own. */
  guest: [
    ...(['service:read', 'market:read', 'guests:create'] as const),
    ...(['market:stream', 'account:read', 'account:write', 'orders:read', 'orders:write'] as const),
  ],
} as const;

export type Role = keyof typeof policy;
export type Scope = (typeof policy)[Role][number];

export function mayDo(role: Role, scope: Scope): boolean {
  const granted: readonly Scope[] = policy[role];
  return granted.includes(scope);
}
