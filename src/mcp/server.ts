import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { Value } from 'typebox/value';
import type { Api } from '../client/api.ts';
import { tools } from './tools.ts';

const instructions = `Top of Mind keeps a job seeker top of mind after an interview without becoming a pest. Ask may_i before you
suggest outreach; when it is refused, say why and what is fine instead, and do not look for a way around it. Record what the
person tells you has happened.`;

/** An MCP server that does what the holder of a key may do: one for each request, since it keeps nothing. */
export function createMcpServer(api: Api): Server {
  const server = new Server(
    { name: 'top-of-mind', title: 'Top of Mind', version: '1.0.0' },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, readOnly, input }) => ({
      name,
      title,
      description,
      inputSchema: JSON.parse(JSON.stringify(input)),
      annotations: { readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const wanted = tools.find(({ name }) => name === params.name);
    if (wanted === undefined) return told({ title: `There is no tool ${params.name}` }, true);
    const input = params.arguments ?? {};
    if (!Value.Check(wanted.input, input)) {
      const faults = [...Value.Errors(wanted.input, input)].slice(0, 5);
      const errors = faults.map(({ instancePath, message }) => ({ pointer: instancePath, detail: message }));
      return told({ title: 'The input is not valid', errors }, true);
    }
    const { content, isError = false } = await wanted.run(api, input);
    return told(content, isError);
  });
  return server;
}

function told(content: unknown, isError: boolean) {
  return { content: [{ type: 'text' as const, text: JSON.stringify(content, null, 1) }], isError };
}
