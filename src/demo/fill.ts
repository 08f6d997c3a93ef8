import type { Service } from '../open-service.ts';

export async function fillDemo(_service: Service, _now: number): Promise<string> {
  return 'todo';
}
