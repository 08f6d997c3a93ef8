import { PasswordInput } from '@mantine/core';

/** Where a password is chosen. It can be looked at, so it is asked for once. */
export function NewPassword({
  value,
  onChange,
  label = 'New password',
}: {
  value: string;
  onChange(password: string): void;
  label?: string;
}) {
  return (
    <PasswordInput
      label={label}
      description="At least 10 characters. A few words that do not belong together are easy to remember."
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      autoComplete="new-password"
      minLength={10}
      maxLength={200}
      required
    />
  );
}
