/** Tokens of guests: 192 random bits, told once; the venue knows their hash alone. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

const GUEST_COOKIE = 'sauda_guest';
const TOKEN_BYTES = 24;
const TOKEN = /^[A-Za-z0-9_-]{32}$/;
const BEARER = /^Bearer +(\S+)$/i;
const COOKIE_SECONDS = 31_536_000;

export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** SHA-256 as 64 hexadecimal digits. */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hash of the token that came with the request, from the Authorization header or else the cookie; null without one. */
export async function tokenHashOf(context: Context): Promise<string | null> {
  const authorization = context.req.header('authorization');
  const token = authorization === undefined ? getCookie(context, GUEST_COOKIE) : BEARER.exec(authorization)?.[1];
  return token !== undefined && TOKEN.test(token) ? hashToken(token) : null;
}

/** Scripts cannot read the cookie and other sites cannot send it. */
export function guestCookie(token: string, url: URL): string {
  const secure = url.protocol === 'https:' ? '; Secure' : '';
  return `${GUEST_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${COOKIE_SECONDS}${secure}`;
}
