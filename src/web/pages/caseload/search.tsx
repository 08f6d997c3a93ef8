import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

const pauseMs = 200;

/** A search that asks when the typing pauses. The address follows; it is followed when somebody else changes it. */
export function Search({ value, placeholder, onSearch }: SearchProps) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const ask = useDebouncedCallback((wanted: string) => {
    asked.current = wanted;
    onSearch(wanted);
  }, pauseMs);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
  return (
    <TextInput
      label="Search"
      placeholder={placeholder}
      maxLength={200}
      value={text}
      onChange={event => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}

interface SearchProps {
  value: string;
  placeholder: string;
  onSearch(wanted: string): void;
}
