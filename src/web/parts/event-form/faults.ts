import type { ApiProblem } from '../../../client/api.ts';
import type { Faults } from './draft.ts';

/** What the service found wrong, by the field it stands in. */
export function faultsOf({ errors = [] }: Partial<ApiProblem>): Faults {
  return Object.fromEntries(
    errors.flatMap(({ pointer, detail }) => (pointer === undefined ? [] : [[pointer, detail]])),
  );
}

/** Moves to the first field that has a fault, as soon as the faults are shown. */
export function focusFirst(form: HTMLElement | null, faults: Faults): void {
  const inputs = form?.querySelectorAll<HTMLElement>('[data-pointer]') ?? [];
  const first = [...inputs].find(({ dataset }) => (dataset['pointer'] ?? '') in faults);
  if (first !== undefined) requestAnimationFrame(() => first.focus());
}
