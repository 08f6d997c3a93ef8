import { Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/told.tsx';
import { isServiceThere, loadAgain } from './again.ts';

const tryAgainMs = 5_000;

/** Why a page did not come, as far as is known. */
type Cause = 'unknown' | 'connection lost' | 'gone';

/** In place of a page that did not come: it is tried again until it does, and what stands around it stays. */
export function PageNotLoaded() {
  const [cause, setCause] = useState<Cause>('unknown');
  const [isTrying, setTrying] = useState(false);

  const attempt = useCallback(async (isAsked: boolean): Promise<Cause> => {
    if (!(await isServiceThere())) return 'connection lost';
    return loadAgain({ isAsked }) ? 'unknown' : 'gone';
  }, []);

  useEffect(() => {
    let isOver = false;
    let isUnderWay = false;
    let wasLost = false;
    let next: ReturnType<typeof setTimeout> | undefined;
    const tryIt = async () => {
      if (isOver || isUnderWay) return;
      clearTimeout(next);
      isUnderWay = true;
      // After a lost connection it is another attempt, and not the same one once more.
      const found = await attempt(wasLost);
      isUnderWay = false;
      if (isOver) return;
      setCause(found);
      wasLost ||= found === 'connection lost';
      if (found === 'connection lost') next = setTimeout(tryIt, tryAgainMs);
    };
    void tryIt();
    addEventListener('online', tryIt);
    return () => {
      isOver = true;
      clearTimeout(next);
      removeEventListener('online', tryIt);
    };
  }, [attempt]);

  const ask = async () => {
    setTrying(true);
    setCause(await attempt(true));
    setTrying(false);
  };
  return (
    <Empty title="This page could not be loaded" order={1}>
      <Text role="status">{words[cause]}</Text>
      <Button onClick={ask} loading={isTrying}>
        Try again
      </Button>
    </Empty>
  );
}

const words: Readonly<Record<Cause, string>> = {
  unknown: 'It is being tried again.',
  'connection lost':
    'The service cannot be reached. This page opens by itself when the connection is back; the pages that you opened before are still there.',
  gone: 'The service answers, but without this page. Try again in a while, or tell whoever runs the service.',
};
