import type { RouteOptions } from 'fastify';
import Type from 'typebox';
import type { Role } from '../../actor.ts';
import { permissions } from '../permissions.ts';
import type { App } from '../route.ts';

/** What plugins bring along: the pages of the API's description, and the answer to CORS preflights. */
const isFromPlugin = (route: RouteOptions) => /^\/docs(\/|$)/.test(route.url) || route.url === '*';

const noParameters = Type.Object({}, { additionalProperties: false });

/**
 * What must hold for every route, checked as it is added, so that a new one cannot forget: it names its operation
 * or is public, its schemas accept no unknown field, and where a coach reads something of a client's, it says what.
 */
export function addStrictRoutes(app: App): void {
  app.addHook('onRoute', route => {
    if (isFromPlugin(route)) {
      route.config = { ...route.config, public: true };
      return;
    }
    const name = `${String(route.method)} ${route.url}`;
    if (route.config?.operation === undefined && route.config?.public !== true) {
      throw new Error(`${name} names no operation and is not public`);
    }
    if (isUnnoticedRead(route)) throw new Error(`${name} does not say what a coach looks at there`);
    if (route.config.operation !== undefined) {
      route.schema = { ...route.schema, querystring: route.schema?.querystring ?? noParameters };
    }
    for (const part of [route.schema?.body, route.schema?.querystring]) {
      const open = findOpenObject(part, '');
      if (open !== undefined)
        throw new Error(`${name} has a schema that accepts unknown fields at '${open}'`);
    }
  });
}

/** Something of a client's that coaches may read, and the client would not be told. A client's bare name is no secret. */
function isUnnoticedRead({ method, url, config }: RouteOptions): boolean {
  if (method !== 'GET' || config?.operation === undefined || config.look !== undefined) return false;
  const readers: readonly Role[] = permissions[config.operation];
  return readers.includes('coach') && /^\/v1\/(applications\/:|clients\/:\w+\/)/.test(url);
}

/** Where a schema describes an object without closing it. A record (no `properties`) may take any name. */
function findOpenObject(schema: unknown, at: string): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if (
    'properties' in schema &&
    (!('additionalProperties' in schema) || schema.additionalProperties === true)
  ) {
    return at === '' ? '/' : at;
  }
  for (const [name, inner] of Object.entries(schema)) {
    const open = findOpenObject(inner, `${at}/${name}`);
    if (open !== undefined) return open;
  }
  return undefined;
}
