import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** One node of a flow, or its tab, as Node-RED exports it. */
export interface FlowNode {
  id: string;
  type: string;
  name?: string;
  credentials?: Record<string, string>;
}

/** A Node-RED in a process of its own, with the settings that it makes for a new user. */
export interface NodeRed {
  base: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Imports a flow and deploys it. */
  deploy(flow: readonly FlowNode[]): Promise<void>;
  /** Presses the button of an inject node; with `payload` in place of its own. */
  press(nodeId: string, payload?: unknown): Promise<void>;
  /** What the functions of a flow keep under a name, as the editor's side bar shows it. */
  kept(tabId: string, name: string): Promise<unknown>;
}

const program = createRequire(import.meta.url).resolve('node-red/red.js');

/** Starts Node-RED on a free port, in a folder that is removed with it when the test is over. */
export async function startNodeRed(): Promise<NodeRed> {
  const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-node-red-'));
  // Its settings are CommonJS, whatever a package.json above the temporary folder may say.
  await writeFile(join(folder, 'package.json'), '{"name": "node-red-under-test", "type": "commonjs"}');
  const words = ['--userDir', folder, '--port', '0', '--no-telemetry', '-D', 'uiHost=127.0.0.1'];
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, NODE_RED_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>(resolve => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  });
  let printed = '';
  const base = await new Promise<string>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /now running at (http:\/\/[\d.]+:\d+)/.exec(printed)?.[1];
      if (address !== undefined && printed.includes('Started flows')) resolve(address);
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    exited.then(code => reject(new Error(`Node-RED ended with ${code}: ${printed}`)));
  });

  const timesStarted = () => printed.split('Started flows').length - 1;
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json', 'node-red-api-version': 'v2' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  };

  return {
    base,
    output: () => printed,
    async deploy(flow) {
      const before = timesStarted();
      await ask('POST', '/flows', { flows: flow });
      // It answers before it has put them to work.
      await vi.waitUntil(() => timesStarted() > before, { timeout: 60_000, interval: 20 });
    },
    async press(nodeId, payload) {
      const own = { p: 'payload', v: JSON.stringify(payload), vt: 'json' };
      await ask('POST', `/inject/${nodeId}`, payload === undefined ? {} : { __user_inject_props__: [own] });
    },
    async kept(tabId, name) {
      const found = await ask('GET', `/context/flow/${tabId}/${name}?store=memory`);
      const { msg, format } = found as { msg: string; format: string }; // a value as its side bar shows it
      if (format === 'undefined') return undefined;
      return format.startsWith('string') ? msg : JSON.parse(msg);
    },
  };
}
