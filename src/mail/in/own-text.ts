/** Lines that begin what somebody else wrote. */
const quotesBegin = [
  /^-{2,} ?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)/i,
  /^_{10,}\s*$/,
  /^-{20,}\s*$/,
  /^(?:on|am|le|el|il|op|em|den|dnia|dne|på)\b.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|geschreven|escreveu|skrev|napisał\w*|napsal\S*)(?: .{0,100})?\s?:\s*$/i,
  /^(?:from|von|de|da|van|från|fra|od)\s?:.{1,200}@/i,
];

const mostLines = 2_000;

/** What the author of a message wrote, without what is quoted, forwarded or signed. */
export function ownText(text: string): string {
  const lines = text.split(/\r?\n/, mostLines);
  const own: string[] = [];
  for (const [index, line] of lines.entries()) {
    // "On … wrote:" is often broken over two lines.
    const two = `${line.trim()} ${(lines[index + 1] ?? '').trim()}`.slice(0, 400);
    if (/^-- ?$/.test(line) || quotesBegin.some(begin => begin.test(line.slice(0, 400)) || begin.test(two))) {
      break;
    }
    if (!line.startsWith('>')) own.push(line);
  }
  return own.join('\n');
}
