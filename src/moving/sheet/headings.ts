/** What a column can mean. */
export const sheetFields = [
  'company',
  'role',
  'interviewOn',
  'interviewers',
  'emails',
  'thankedOn',
  'thankedBy',
  'lastContactOn',
  'lastContactBy',
  'repliedOn',
  'decisionOn',
  'promisedOn',
  'promisedBy',
  'status',
  'statusOn',
  'notes',
  'timeZone',
  'externalId',
] as const;
export type SheetField = (typeof sheetFields)[number];

/** What people write above their columns, in small letters and without signs. */
const known: Readonly<Record<SheetField, readonly string[]>> = {
  company: ['company', 'employer', 'firm', 'organisation', 'organization', 'company name', 'business'],
  role: ['role', 'position', 'job', 'job title', 'title', 'position title', 'vacancy'],
  interviewOn: [
    'interview',
    'interview date',
    'interviewed',
    'interviewed on',
    'date of interview',
    'date interviewed',
    'interview day',
  ],
  interviewers: [
    'interviewer',
    'interviewers',
    'interviewer name',
    'interviewed by',
    'contact',
    'contact name',
    'contact person',
    'hiring person',
    'person',
    'recruiter',
  ],
  emails: [
    'e mail',
    'email',
    'mail',
    'email address',
    'e mail address',
    'contact email',
    'interviewer email',
    'interviewer e mail',
  ],
  thankedOn: [
    'thanked',
    'thanked on',
    'thank you',
    'thank you sent',
    'thank you note',
    'thank you date',
    'thank you note sent',
    'date thanked',
    'thanks sent',
  ],
  thankedBy: ['thanked by', 'thank you by', 'thank you channel', 'thanked how'],
  lastContactOn: [
    'last contact',
    'last contacted',
    'last contact date',
    'last contact on',
    'last touch',
    'follow up sent',
    'followed up',
    'followed up on',
    'last follow up',
    'checked in',
    'checked in on',
    'check in',
  ],
  lastContactBy: ['last contact by', 'contacted by', 'channel', 'method', 'followed up by', 'how'],
  repliedOn: [
    'replied',
    'replied on',
    'reply',
    'last reply',
    'heard back',
    'heard back on',
    'response date',
    'response',
  ],
  decisionOn: [
    'decision',
    'decision date',
    'decision by',
    'decision expected',
    'expected decision',
    'hear by',
    'will decide by',
  ],
  promisedOn: [
    'promised',
    'promised on',
    'promised date',
    'promised for',
    'next follow up',
    'follow up on',
    'follow up date',
    'follow up',
    'next contact',
    'next step date',
  ],
  promisedBy: ['promised by', 'promised channel', 'next contact by'],
  status: ['status', 'outcome', 'result', 'stage', 'state'],
  statusOn: [
    'status date',
    'outcome date',
    'result date',
    'date of outcome',
    'closed on',
    'rejected on',
    'status on',
  ],
  notes: ['notes', 'note', 'comment', 'comments', 'remarks', 'remark', 'details'],
  timeZone: ['time zone', 'timezone', 'zone'],
  externalId: ['external id', 'id', 'reference', 'ref', 'number'],
};

const byName: ReadonlyMap<string, SheetField> = new Map(
  sheetFields.flatMap(field => known[field].map(name => [name, field] as const)),
);

/** A heading of the sheet and what it was taken for; null for nothing. */
export interface Column {
  heading: string;
  field: SheetField | null;
}

/**
 * What the columns mean: as the caller says, else by their headings. Of two that mean the same, the first counts.
 * @param said by heading; null for a column that is to be passed over
 */
export function columnsOf(
  headings: readonly string[],
  said: Readonly<Record<string, SheetField | null>>,
): Column[] {
  const taken = new Set<SheetField>(Object.values(said).filter(field => field !== null));
  return headings.map(heading => {
    if (Object.hasOwn(said, heading)) return { heading, field: said[heading] ?? null };
    const field = byName.get(plain(heading)) ?? null;
    if (field === null || taken.has(field)) return { heading, field: null };
    taken.add(field);
    return { heading, field };
  });
}

/** "Interviewer's E-Mail (work)" is "interviewer e mail". */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
