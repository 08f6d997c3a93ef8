import { FirstMinute } from '../../parts/first-minute/first-minute.tsx';

/** Where an application begins. */
export { FirstMinute as Component };
