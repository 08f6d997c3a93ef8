import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { onTestFinished } from 'vitest';
import type { WholeService } from './whole-service.ts';

/** An assistant with a key, over the real transport. */
export async function assistant(service: WholeService, key = service.keys.owner) {
  const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const client = new Client({ name: 'an assistant', version: '1.0.0' });
  const transport = new StreamableHTTPClientTransport(new URL(`${base}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  });
  await client.connect(transport as Parameters<typeof client.connect>[0]); // its optional fields are typed more loosely
  onTestFinished(() => client.close());
  return {
    client,
    async call(name: string, input: Record<string, unknown>) {
      const answer = await client.callTool({ name, arguments: input });
      const [first] = answer.content as { type: string; text: string }[]; // every tool answers with one text
      return { isError: answer.isError === true, content: JSON.parse(first?.text ?? 'null') };
    },
  };
}
