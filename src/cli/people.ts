import { Failure } from './outcome.ts';

/** Somebody who is not known yet. */
export interface NewPerson {
  name: string;
  email?: string;
}

/** "Ann Lee <ann@x.io>", or the name alone. */
export function readPerson(text: string): NewPerson {
  const [, name = '', email] = /^([^<>]*?)\s*(?:<([^<>\s]+)>)?\s*$/.exec(text.trim()) ?? [];
  if (name === '')
    throw new Failure(2, `${JSON.stringify(text)} is nobody; write 'Ann Lee <ann@acme.example>'`);
  return email === undefined ? { name } : { name, email };
}
