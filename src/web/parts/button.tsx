import { type ButtonProps, Loader, Button as Plain } from '@mantine/core';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';

/**
 * A button that can be under way. Unlike Mantine's own it keeps the focus meanwhile: a disabled button loses it, and
 * whoever works by keyboard would have to begin at the top of the page.
 */
export function Button({
  loading = false,
  leftSection,
  onClick,
  ...props
}: ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Pressed again, it would also send the form again.
    if (loading) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Plain
      {...props}
      leftSection={loading ? <Loader size={14} color="currentColor" aria-hidden /> : leftSection}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      onClick={press}
    />
  );
}
