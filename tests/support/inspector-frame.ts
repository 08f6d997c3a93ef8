import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

/** What an inspector of another origin does, with the real receiver: it shows every message that it hears. */
const script = `
import { createBrowserReceiver } from '@statelyai/inspect';
const heard = [];
const shown = document.getElementById('heard');
createBrowserReceiver().subscribe(message => {
  heard.push(message);
  shown.textContent = JSON.stringify(heard);
  document.getElementById('count').textContent = heard.length + ' heard';
});
document.getElementById('reload').addEventListener('click', () => location.reload());
`;

const page = `<!doctype html><html lang="en"><title>An inspector</title>
<p id="count">0 heard</p><button id="reload">Reload</button><pre id="heard">[]</pre>
<script type="module" src="/receiver.js"></script></html>`;

/** A small server with a page that holds the receiver of @statelyai/inspect; ended when the test is over. */
export async function serveInspector(): Promise<string> {
  const receiver = await bundled();
  const server = createServer((request, response) => {
    const isScript = request.url === '/receiver.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? receiver : page);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('Not listening');
  return `http://127.0.0.1:${address.port}/inspect`;
}

async function bundled(): Promise<string> {
  const { build } = await import('vite');
  const name = 'inspector-frame-receiver';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    plugins: [
      {
        name,
        resolveId: id => (id === name ? `${import.meta.dirname}/${name}.js` : undefined),
        load: id => (id.endsWith(`${name}.js`) ? script : undefined),
      },
    ],
    build: { write: false, target: 'es2024', rollupOptions: { input: name } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The receiver could not be bundled');
  return chunk.code;
}
