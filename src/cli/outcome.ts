import type { ApiProblem, Schema } from '../client/api.ts';

/** 0: done. 1: it could not be done. 2: it was not understood. 3: a rule speaks against it. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command says, and what came of it. */
export interface Outcome {
  /** For standard output. */
  out?: string;
  /** For standard error. */
  err?: string;
  code: ExitCode;
}

/** Why a command could not be done, in words for people. */
export class Failure extends Error {
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }
}

/** A problem that the API answered with. */
export class ApiFailure extends Error {
  readonly problem: ApiProblem;
  /** Of a refusal: what was ruled. */
  readonly decision: Schema<'Decision'> | undefined;

  constructor(problem: ApiProblem | Schema<'Refused'>) {
    super(problem.detail);
    this.name = 'ApiFailure';
    this.problem = problem;
    this.decision = 'decision' in problem ? problem.decision : undefined;
  }

  get code(): ExitCode {
    if (this.decision !== undefined) return 3;
    return this.problem.status === 400 ? 2 : 1;
  }
}

/** "The key does not allow this: …", and each fault by the name of its field. */
export function sayProblem({ title, detail, errors = [] }: ApiProblem): string {
  const faults = errors.map(({ pointer, parameter, header, detail: fault }) => {
    const where = pointer ?? parameter ?? header;
    return `  - ${where === undefined ? '' : `${where}: `}${fault}\n`;
  });
  return `${title}: ${detail}\n${faults.join('')}`;
}
