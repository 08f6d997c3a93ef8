import { Compile } from 'typebox/compile';
import { EmailText } from '../../../machines/events.ts';
import { type Row, RowFault } from './values.ts';

/** Somebody whom a line names. */
export interface SheetPerson {
  name: string;
  email?: string;
}

const mostPeople = 20;
const address = Compile(EmailText);
const withAddress = /^(.*?)\s*[<(]\s*([^\s<>()]+@[^\s<>()]+)\s*[>)]$/;

/**
 * Who interviewed: names between semicolons, commas, lines or “and”, each with an address behind it or, in the same order,
 * in the column of addresses. An address without a name is one.
 */
export function peopleOf(row: Row): SheetPerson[] {
  const named = split(row.text('interviewers', 4_000));
  const addresses = split(row.text('emails', 4_000));
  const wrong = addresses.find(each => !address.Check(each));
  if (wrong !== undefined) throw new RowFault('emails', `“${wrong}” is not an address`);
  const people = named.map((each, index): SheetPerson => {
    const [, name = '', own] = withAddress.exec(each) ?? [];
    const email = own ?? (address.Check(each) ? each : addresses[index]);
    return { name: name === '' ? each : name, ...(email === undefined ? {} : { email }) };
  });
  const rest = addresses.slice(named.length).map(email => ({ name: email, email }));
  const all = [...people, ...rest];
  if (all.length === 0) throw new RowFault('interviewers', 'is empty: nobody to follow up with');
  if (all.length > mostPeople) throw new RowFault('interviewers', `names more than ${mostPeople} people`);
  if (all.some(({ name }) => name.length > 200))
    throw new RowFault('interviewers', 'has a name that is too long');
  const odd = all.find(({ email }) => email !== undefined && !(address.Check(email) && email.length <= 254));
  if (odd !== undefined) throw new RowFault('emails', `“${odd.email}” is not an address`);
  return all;
}

function split(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\s*[;,\n\r/|]\s*|\s+(?:and|&)\s+/i)
    .map(each => each.trim())
    .filter(each => each !== '');
}
