import { type Api, type ApiProblem, createApi } from '../client/api.ts';
import { retrying } from '../client/retries.ts';
import { readClientConfig } from '../config.ts';
import { ApiFailure, Failure } from './outcome.ts';

/** Where the service is and who asks: from the options, else from the environment. */
export interface Where {
  baseUrl: string;
  /** Undefined: nobody in particular, who may ask nothing. */
  key: string | undefined;
}

export function whereIs(url: string | undefined): Where {
  const { baseUrl, key } = readClientConfig();
  const wanted = url ?? baseUrl;
  if (!/^https?:\/\/[^\s/]/.test(wanted) || !URL.canParse(wanted)) {
    throw new Failure(2, `${wanted} is not an address`);
  }
  return { baseUrl: wanted, key };
}

/** A client with the key of the environment, which sends again what was lost on the way. */
export function connect({ baseUrl, key }: Where): Api {
  if (key === undefined)
    throw new Failure(1, 'TOP_OF_MIND_KEY is not set: the service answers to a key only');
  const send = retrying();
  return createApi({
    baseUrl: new URL(baseUrl).origin,
    key,
    fetch: request =>
      send(request).catch((error: unknown) => {
        throw new Failure(1, `There is no service at ${baseUrl} (${reasonOf(error)})`);
      }),
  });
}

/** The data of an answer; an `ApiFailure` for a problem. */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (error !== undefined) {
    if (isProblem(error)) throw new ApiFailure(error);
    throw new Failure(1, `What answers there (${response.status}) is not Top of Mind`);
  }
  if (data === undefined) throw new Failure(1, `The answer (${response.status}) is empty`);
  return data;
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

function isProblem(error: unknown): error is ApiProblem {
  return typeof error === 'object' && error !== null && 'title' in error && 'detail' in error;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.message : String(error);
}
