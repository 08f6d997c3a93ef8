import { FirstMinute } from '../../parts/first-minute/first-minute.tsx';

/** Where an application begins. */
export function Component() {
  return <FirstMinute order={1} />;
}
