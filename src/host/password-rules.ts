import { problem } from '../errors.ts';

/** NIST SP 800-63B: length and a list of what is guessed first, no rules of composition. In characters. */
export const passwordLength = { least: 10, most: 200 } as const;

/**
 * The commonest passwords of ten characters and more, and what people who must choose one type when in a hurry. Compared without
 * case, spaces and punctuation.
 */
const guessedFirst: ReadonlySet<string> = new Set(
  `1234567890 12345678910 0123456789 123456789a 123456789q 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qwertyuiop
  qwerty1234 qwerty12345 qwerty123456 qwertyuiopasdfghjkl asdfghjkl1 asdfghjklz zxcvbnm123 1234qwerasdf qazwsxedcrfv
  0987654321 9876543210 1111111111 0000000000 1122334455 1212121212 1231231234 123123123a 123321123321 123454321a
  147258369a 159753456a 987654321a abcdefghij abcdefgh123 abcd123456 abc1234567 abc123456789 aaaaaaaaaa a123456789
  password12 password123 password1234 password12345 password123456 passw0rd123 p4ssw0rd123 mypassword mypassword1
  passwordpassword thisismypassword changeme123 changemenow letmein1234 letmeinnow letmeinplease welcome123 welcome1234
  welcome2024 welcome2025 welcome2026 administrator admin12345 admin123456 administrator1 rootrootroot testtest123
  test123456 testing123 testing1234 iloveyou12 iloveyou123 iloveyou1234 iloveyousomuch princess123 sunshine123
  football123 baseball123 basketball basketball1 superman123 dragon1234 monkey1234 michael123 jennifer123 charlie123
  liverpool1 liverpool123 manchester manchester1 chocolate1 chocolate123 butterfly1 butterfly123 alexander1 christopher
  qwerasdfzxcv zaq12wsxcde3 trustno1234 starwars123 whatever123 computer123 internet123 samsung123 spiderman1
  summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 spring2025 spring2026 autumn2025 autumn2026
  topofmind1 topofmind123 topofmindtopofmind jobsearch123 interview123 correcthorse correcthorsebatterystaple`.split(
    /\s+/,
  ),
);

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Refuses what would be guessed first. How long it has to be the schema says. */
export function requireGoodPassword(password: string, { email }: { email: string }): void {
  const chosen = plain(password);
  const [mailbox = ''] = email.split('@');
  const isAddress = chosen === plain(email) || chosen === plain(mailbox);
  if (isAddress) throw weak('The password is the e-mail address.');
  if (guessedFirst.has(chosen)) throw weak('This password is among the first that are tried.');
  if (new Set(chosen).size < 3) throw weak('The password repeats one or two characters only.');
}

function weak(detail: string) {
  return problem('weak-password', detail, {
    errors: [{ pointer: '/password', detail: 'must be harder to guess' }],
  });
}
