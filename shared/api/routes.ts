/**
 * The route table: every address of the API with what it takes, gives and asks for. The Worker serves what is here and nothing else;
 * the OpenAPI document, the reference page, the client's types and the fuzz test are made from it.
 */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { draftOrderSchema, modifyOrderSchema, placeOrderSchema, switchSchema } from '../schemas.ts';
import {
  accountSchema,
  admissionSchema,
  depthSchema,
  fillSchema,
  fundsSchema,
  instrumentSchema,
  orderSchema,
  positionSchema,
  previewSchema,
  quoteSchema,
  venueStateSchema,
} from './answers.ts';
import { pageQuery } from './page.ts';
import type { Scope } from './policy.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Whose requests are counted together: those of an address, of a guest, or of everybody who becomes a guest. */
export type LimitClass = 'address' | 'guest' | 'new guest';

export interface Route {
  readonly operation: string;
  readonly summary: string;
  readonly scope: Scope;
  readonly limit: LimitClass;
  /** Null takes no query parameters. */
  readonly query: z.ZodObject | null;
  /** Null takes no body. */
  readonly body: z.ZodType | null;
  /** Most bytes of the body that are read. */
  readonly bodyBytes: number;
  readonly status: 101 | 200 | 201;
  readonly type: 'application/json' | 'text/html' | 'text/plain' | null;
  /** Null answers nothing that could be checked. */
  readonly answer: z.ZodType | null;
  /** Whether a caller may keep the answer and ask whether it still holds. */
  readonly isKept: boolean;
  /** What an example sends. `$ORDER` stands for the id of an order that was placed before. */
  readonly example: {
    readonly params?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
}

const json = {
  query: null,
  body: null,
  bodyBytes: 0,
  status: 200,
  type: 'application/json',
  isKept: false,
  example: {},
} as const;
const publicRead = { ...json, scope: 'market:read', limit: 'address' } as const;
const takes = <Body extends z.ZodType>(body: Body) => ({ body, bodyBytes: limits.bodyBytes }) as const;

const draft = {
  symbol: 'TAMRALOK',
  side: 'buy',
  type: 'limit',
  timeInForce: 'day',
  quantity: 10,
  price: 8400,
} as const;
const oneOrder = { id: '$ORDER' } as const;

export const routes = {
  'GET /health': {
    ...json,
    operation: 'health',
    summary: 'Whether the market is open.',
    scope: 'service:read',
    limit: 'address',
    answer: z.strictObject({ status: z.literal('ok'), time: z.int().describe('of the market, microseconds') }),
  },
  'GET /metrics': {
    ...json,
    operation: 'metrics',
    summary: 'Figures for a collector, in the text format of Prometheus.',
    scope: 'service:read',
    limit: 'address',
    type: 'text/plain',
    answer: z.string(),
  },
  'GET /openapi.json': {
    ...json,
    isKept: true,
    operation: 'openApi',
    summary: 'This API as an OpenAPI 3.1 document.',
    scope: 'service:read',
    limit: 'address',
    answer: z.looseObject({ openapi: z.literal('3.1.0') }),
  },
  'GET /docs': {
    ...json,
    operation: 'docs',
    summary: 'This API as a page to read.',
    scope: 'service:read',
    limit: 'address',
    type: 'text/html',
    answer: z.string(),
  },
  'GET /api/v1/venue': {
    ...publicRead,
    operation: 'venue',
    summary: 'Where the market stands: last command, state hash, event hash.',
    answer: venueStateSchema,
  },
  'GET /api/v1/instruments': {
    ...publicRead,
    isKept: true,
    operation: 'instruments',
    summary: 'All listed instruments.',
    answer: z.array(instrumentSchema).readonly(),
  },
  'GET /api/v1/quotes': {
    ...publicRead,
    operation: 'quotes',
    summary: 'Day figures of all instruments.',
    answer: z.array(quoteSchema).readonly(),
  },
  'GET /api/v1/depth/{symbol}': {
    ...publicRead,
    operation: 'depth',
    summary: 'The best 20 levels of each side.',
    answer: depthSchema,
    example: { params: { symbol: 'TAMRALOK' } },
  },
  'POST /api/v1/guests': {
    ...json,
    operation: 'createGuest',
    summary:
      'A new paper account and its token, which is set as a cookie, too. With the token of a guest: 200 and its account.',
    scope: 'guests:create',
    limit: 'new guest',
    status: 201,
    answer: admissionSchema,
  },
  'GET /api/v1/account': {
    ...json,
    operation: 'account',
    summary: 'The account that the token belongs to.',
    scope: 'account:read',
    limit: 'guest',
    answer: accountSchema,
  },
  'GET /api/v1/funds': {
    ...json,
    operation: 'funds',
    summary: 'Cash, margin, profit and charges.',
    scope: 'account:read',
    limit: 'guest',
    answer: fundsSchema,
  },
  'GET /api/v1/positions': {
    ...json,
    operation: 'positions',
    summary: 'Positions, closed ones included.',
    scope: 'account:read',
    limit: 'guest',
    answer: z.array(positionSchema).readonly(),
  },
  'PUT /api/v1/switch': {
    ...json,
    operation: 'setSwitch',
    summary:
      'The kill switch: `reducing` lets exits pass, `halted` only orders with `reduceOnly`; cancellations always.',
    scope: 'account:write',
    limit: 'guest',
    ...takes(switchSchema),
    answer: fundsSchema,
    example: { body: { state: 'active' } },
  },
  'GET /api/v1/orders': {
    ...json,
    query: pageQuery,
    operation: 'orders',
    summary: 'Orders, oldest first, a page at a time: `Link` leads to the next.',
    scope: 'orders:read',
    limit: 'guest',
    answer: z.array(orderSchema).readonly(),
  },
  'POST /api/v1/orders': {
    ...json,
    operation: 'placeOrder',
    summary: 'Places an order. What account or venue refuse is an order too: `denied` or `rejected`, with its reason.',
    scope: 'orders:write',
    limit: 'guest',
    ...takes(placeOrderSchema),
    status: 201,
    answer: orderSchema,
    example: { body: { clientOrderId: 'my-first', ...draft } },
  },
  'POST /api/v1/orders/preview': {
    ...json,
    operation: 'previewOrder',
    summary: 'Margin, charges and denial of an order; changes nothing.',
    scope: 'orders:read',
    limit: 'guest',
    ...takes(draftOrderSchema),
    answer: previewSchema,
    example: { body: draft },
  },
  'GET /api/v1/orders/{id}': {
    ...json,
    operation: 'order',
    summary: 'One order.',
    scope: 'orders:read',
    limit: 'guest',
    answer: orderSchema,
    example: { params: oneOrder },
  },
  'PATCH /api/v1/orders/{id}': {
    ...json,
    operation: 'modifyOrder',
    summary: 'New terms of an open order.',
    scope: 'orders:write',
    limit: 'guest',
    ...takes(modifyOrderSchema),
    answer: orderSchema,
    example: { params: oneOrder, body: { quantity: 20, price: 8410 } },
  },
  'POST /api/v1/orders/{id}/preview': {
    ...json,
    operation: 'previewChange',
    summary: 'Margin, charges and denial of an open order with new terms; changes nothing.',
    scope: 'orders:read',
    limit: 'guest',
    ...takes(modifyOrderSchema),
    answer: previewSchema,
    example: { params: oneOrder, body: { quantity: 30, price: 8410 } },
  },
  'DELETE /api/v1/orders/{id}': {
    ...json,
    operation: 'cancelOrder',
    summary: 'Cancels an open order.',
    scope: 'orders:write',
    limit: 'guest',
    answer: orderSchema,
    example: { params: oneOrder },
  },
  'DELETE /api/v1/orders': {
    ...json,
    operation: 'cancelAllOrders',
    summary: 'Cancels every open order; answers with those that it cancelled.',
    scope: 'orders:write',
    limit: 'guest',
    answer: z.array(orderSchema).readonly(),
  },
  'GET /api/v1/fills': {
    ...json,
    query: pageQuery,
    operation: 'fills',
    summary: 'Fills, oldest first, a page at a time: `Link` leads to the next.',
    scope: 'orders:read',
    limit: 'guest',
    answer: z.array(fillSchema).readonly(),
  },
  'GET /ws/v1/market': {
    ...json,
    operation: 'stream',
    summary: 'A WebSocket with market data, own orders and account. Its messages are in `shared/protocol.ts`.',
    scope: 'market:stream',
    limit: 'guest',
    status: 101,
    type: null,
    answer: null,
    example: {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'c2F1ZGEgc2F1ZGEgc2F1ZA==',
      },
    },
  },
} as const satisfies Readonly<Record<`${Method} /${string}`, Route>>;

export type RouteKey = keyof typeof routes;
export const routeKeys = Object.keys(routes) as RouteKey[];

export const routeOf = (key: RouteKey): Route => routes[key];

/** Method and address of a key, the address in the way of OpenAPI: `/api/v1/orders/{id}`. */
export function splitKey(key: RouteKey): { readonly method: Method; readonly path: string } {
  const at = key.indexOf(' ');
  return { method: key.slice(0, at) as Method, path: key.slice(at + 1) };
}

/** Names in braces in an address. */
export type ParamName<Key> = Key extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamName<Rest> : never;
export type Body<Key extends RouteKey> = (typeof routes)[Key]['body'] extends z.ZodType<infer T> ? T : undefined;
export type Query<Key extends RouteKey> = (typeof routes)[Key]['query'] extends z.ZodType<infer T> ? T : undefined;
export type AnswerOf<Key extends RouteKey> = (typeof routes)[Key]['answer'] extends z.ZodType<infer T> ? T : undefined;

/** What a caller of the route gives: the names in its address and its body, where it has them. */
export type Given<Key extends RouteKey> = ([ParamName<Key>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<ParamName<Key>, string>> }) &
  (Body<Key> extends undefined ? { readonly body?: undefined } : { readonly body: Body<Key> });
