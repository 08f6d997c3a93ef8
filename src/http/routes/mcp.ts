import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyRequest } from 'fastify';
import { createApi } from '../../client/api.ts';
import { createMcpServer } from '../../mcp/server.ts';
import type { App, Routes } from '../route.ts';

/** Only a name: what an assistant asks for never leaves the process. */
const inside = 'http://top-of-mind.internal';

/** For assistants: the Model Context Protocol over Streamable HTTP, without sessions, with the same keys as the API. */
export function mcpRoutes(): Routes {
  return async app => {
    app.post('/mcp', { config: { operation: 'mcp.use' }, schema: { hide: true } }, async (request, reply) => {
      const server = createMcpServer(createApi({ baseUrl: inside, fetch: asCallerOf(app, request) }));
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      await server.connect(transport);
      try {
        const answer = await transport.handleRequest(webRequestOf(request), { parsedBody: request.body });
        const [type = 'application/json'] = [answer.headers.get('content-type') ?? undefined];
        return reply
          .code(answer.status)
          .type(type)
          .send(await answer.text());
      } finally {
        await server.close();
      }
    });
  };
}

function webRequestOf({ url, headers, body }: FastifyRequest): Request {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === 'content-length' ? [] : [[name, String(value)] as [string, string]],
  );
  return new Request(inside + url, { method: 'POST', headers: kept, body: JSON.stringify(body) });
}

/** Calls the API as the one who called us: the same key, the same permissions, the same records. */
function asCallerOf(app: App, caller: FastifyRequest): (request: Request) => Promise<Response> {
  const { authorization = '' } = caller.headers;
  return async request => {
    const { pathname, search } = new URL(request.url);
    const payload = request.method === 'GET' ? undefined : await request.text();
    const answer = await app.inject({
      method: request.method === 'POST' ? 'POST' : 'GET',
      url: pathname + search,
      headers: { ...Object.fromEntries(request.headers), authorization },
      ...(payload === undefined ? {} : { payload }),
    });
    return new Response(answer.body, {
      status: answer.statusCode,
      headers: { 'content-type': String(answer.headers['content-type'] ?? 'application/json') },
    });
  };
}
