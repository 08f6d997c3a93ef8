import { problemOf } from '../../../data/api.ts';

/** Whether it was the expression that failed. */
export function isMappingFault(error: unknown): boolean {
  return error !== undefined && problemOf(error).code === 'mapping-failed';
}

/** What is wrong with an expression, and in which line. */
export function sayMappingFault(error: unknown, expression: string): string {
  const { detail = '' } = problemOf(error);
  // The service counts characters from the beginning.
  const [whole = '', position] = / \(at character (\d+)\)/.exec(detail) ?? [];
  if (position === undefined) return detail;
  const lines = expression.slice(0, Number(position)).split('\n');
  return `Line ${lines.length}: ${detail.replace(whole, '')}`;
}
