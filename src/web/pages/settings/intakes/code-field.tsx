import { Textarea, type TextareaProps } from '@mantine/core';

interface CodeFieldProps
  extends Pick<TextareaProps, 'label' | 'description' | 'error' | 'maxLength' | 'required'> {
  value: string;
  onChange(text: string): void;
}

/** A field for something that machines read. */
export function CodeField({ onChange, ...field }: CodeFieldProps) {
  return (
    <Textarea
      {...field}
      onChange={event => onChange(event.currentTarget.value)}
      autosize
      minRows={12}
      maxRows={28}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8rem' } }}
    />
  );
}
