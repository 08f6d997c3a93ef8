import type { Sign } from './letter.ts';

/** The header lines of a message by name; the first of each. */
export type HeaderText = (name: string) => string | undefined;

/** What the headers say of who, or what, wrote it. */
export function signsOfHeaders(header: HeaderText): Sign[] {
  const auto = header('auto-submitted')?.toLowerCase();
  const isAutomatic =
    (auto !== undefined && !/^no\b/.test(auto)) ||
    /^(?:bulk|junk|auto_reply)\b/i.test(header('precedence') ?? '') ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some(name => header(name) !== undefined);
  const isList =
    ['list-id', 'list-unsubscribe', 'list-post'].some(name => header(name) !== undefined) ||
    /^list\b/i.test(header('precedence') ?? '');
  const isBounce =
    /^multipart\/report\b/i.test(header('content-type') ?? '') ||
    /^<>$/.test(header('return-path') ?? '') ||
    /\b(?:mailer-daemon|postmaster)@/i.test(header('from') ?? '');
  const isRedirected = header('resent-from') !== undefined || header('resent-to') !== undefined;
  const signs: [boolean, Sign][] = [
    [isAutomatic, 'automatic'],
    [isList, 'mailing-list'],
    [isBounce, 'bounce'],
    [isRedirected, 'redirected'],
    [header('x-unsent') === '1', 'draft'],
  ];
  return signs.flatMap(([holds, sign]) => (holds ? [sign] : []));
}

const bySubject: readonly [RegExp, Sign][] = [
  [
    /^(?:auto(?:matic|mated)?[ -]?(?:reply|response)|automatische antwort|abwesen|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord|resposta automática|autosvar|automatisk svar|odpowiedź automatyczna|out of (?:the )?office)/i,
    'automatic',
  ],
  [
    /^(?:undeliver(?:able|ed)|delivery status notification|mail delivery|returned mail|unzustellbar|delivery failure|failure notice)/i,
    'bounce',
  ],
  [
    /^(?:accepted|declined|tentative|tentatively accepted|(?:updated )?invitation|cancell?ed(?: event)?|zugesagt|abgelehnt|einladung|invitation mise à jour|accepté|invitación|invito)\s?:/i,
    'invitation',
  ],
  [
    /^[[(]?(?:draft|entwurf|brouillon|borrador|bozza|concept|rascunho|utkast|kladde|szkic)(?:[\])]|\s?[:–—-])/i,
    'draft',
  ],
];

/** What the subject says, once the marks of replies and forwards are off. */
export function signsOfSubject(subject: string): Sign[] {
  const bare = subject.slice(0, 500).replace(/^(?:\s*\p{L}{1,6}\s*:)+\s*/u, match => {
    // "Accepted:" is longer; "Draft:" is not, and is what is looked for.
    return /draft|bozza|szkic/i.test(match) ? match : '';
  });
  return bySubject.flatMap(([pattern, sign]) =>
    pattern.test(bare.trim()) || pattern.test(subject.trim()) ? [sign] : [],
  );
}
