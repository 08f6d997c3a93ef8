import './inspect.css';
import { Alert, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Heard } from './stream.ts';

interface StatelyFrameProps {
  /** Where the Stately Inspector is. */
  url: string;
  heard: readonly Heard[];
}

/**
 * The Stately Inspector in a frame. When it says that it is there, it is sent every message from the first, then
 * each as it comes; after a reload of the frame it says so again. Only that frame, of that origin, is listened to
 * or spoken to.
 */
export function StatelyFrame({ url, heard }: StatelyFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const sent = useRef(0);
  const [connections, setConnections] = useState(0);
  const { origin } = new URL(url);

  useEffect(() => {
    const listen = (event: MessageEvent) => {
      const isOurs = event.origin === origin && event.source === frame.current?.contentWindow;
      if (!isOurs || !isConnected(event.data)) return;
      sent.current = 0;
      setConnections(count => count + 1);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [origin]);

  useEffect(() => {
    if (connections === 0) return;
    for (const { message } of heard.slice(sent.current)) {
      frame.current?.contentWindow?.postMessage(message, origin);
    }
    sent.current = heard.length;
  }, [heard, connections, origin]);

  // A frame of our own origin could reach out of its sandbox.
  if (origin === location.origin) {
    return <Alert color="orange">The inspector must be at another address than this service.</Alert>;
  }
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {connections === 0
          ? `Waiting for the inspector at ${new URL(url).host}.`
          : `The inspector at ${new URL(url).host} is connected: ${heard.length} messages.`}{' '}
        It is told states, instants and ids; no name, no address, nothing that anybody wrote.
      </Text>
      <iframe
        ref={frame}
        src={url}
        title="Stately Inspector"
        className="stately-frame"
        sandbox="allow-scripts allow-same-origin"
        referrerPolicy="no-referrer"
      />
    </Stack>
  );
}

function isConnected(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === '@statelyai.connected';
}
