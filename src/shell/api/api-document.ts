import { createRoute, z } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { paths } from '../../paths.ts';
import type { Deps } from '../deps.ts';
import { type Api, apiVersion, basePath } from './api.ts';
import { selectFirstContact } from './first-contact.ts';
import { apiHeaders } from './problem.ts';
import { tokenScheme } from './scopes.ts';

export type Tag = { name: string; description: string };

const documentRoute = createRoute({
  method: 'get',
  path: paths.apiDocument.pattern.slice(basePath.length),
  operationId: 'getOpenApiDocument',
  tags: ['openapi'],
  summary: 'This document.',
  security: [],
  responses: {
    200: {
      description: 'The OpenAPI document.',
      headers: apiHeaders,
      content: { 'application/json': { schema: z.looseObject({}) } },
    },
  },
});

/** Puts the JSON face in its place, with the document that describes all routes that it has by now. */
export function mountApi(app: Hono, api: Api, deps: Deps, tags: readonly Tag[]): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', tokenScheme);
  api.openAPIRegistry.registerPath(documentRoute);
  api.get(documentRoute.path, async (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    return c.json(await documentOf(api, deps, tags));
  });
  app.route(basePath, api);
}

async function documentOf(api: Api, deps: Deps, tags: readonly Tag[]) {
  const contact = await deps.db.asIdentity(selectFirstContact);
  const { hostname, protocol } = new URL(deps.publicUrl);
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Driehoek',
      version: apiVersion,
      description:
        'Checks for Mkb-routes in het hbo, and the tripartite agreements of a hogeschool. Changes of an agreement are told to webhooks, which the administrator of the hogeschool registers.',
      contact: {
        name: contact?.name || 'Driehoek',
        url: deps.publicUrl,
        // Before set-up there is nobody yet; a host of this desk alone makes no address.
        email: contact?.email || `webmaster@${/\.[a-z]{2,}$/i.test(hostname) ? hostname : 'localhost.invalid'}`,
      },
    },
    // An API is used over https; without it (on a desk) the address is relative to this document.
    servers: [{ url: protocol === 'https:' ? `${deps.publicUrl.replace(/\/$/, '')}${basePath}` : basePath }],
    tags: [...tags, { name: 'openapi', description: 'This document.' }],
  });
}
