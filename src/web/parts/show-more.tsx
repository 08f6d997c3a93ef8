import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';

interface ShowMoreProps {
  /** What a list that is read page by page can tell. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): Promise<unknown> };
  /** What the button says. */
  children?: string;
}

/** Reads on. At the end it says so, where the focus then is. */
export function ShowMore({ of: list, children = 'Show more' }: ShowMoreProps) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const end = useRef<HTMLParagraphElement>(null);
  const [isAsked, setAsked] = useState(false);
  const isAtEnd = isAsked && !hasNextPage;
  useEffect(() => {
    if (isAtEnd) end.current?.focus();
  }, [isAtEnd]);
  if (isAtEnd) {
    return (
      <Text ref={end} tabIndex={-1} size="sm">
        These are all.
      </Text>
    );
  }
  if (!hasNextPage) return null;
  const more = () => {
    setAsked(true);
    void fetchNextPage();
  };
  return (
    <Button variant="default" style={{ alignSelf: 'start' }} onClick={more} loading={isFetchingNextPage}>
      {children}
    </Button>
  );
}
