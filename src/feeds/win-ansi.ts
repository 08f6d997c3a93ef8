/** What the fonts that every PDF reader has can show: printable ASCII, Latin-1, and these of Windows' code page 1252. */
const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Letters that do not come apart into a plain one and its mark, and signs with a plain cousin. */
const cousins: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ŧ: 'T',
  ŧ: 't',
  Ŋ: 'N',
  ŋ: 'n',
  Ə: 'E',
  ə: 'e',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2032': "'",
  '\u2033': '"',
};

/** Stands for what cannot be shown. */
export const notShown = '[?]';

export interface WinAnsi {
  text: string;
  /** Letters were written without their marks. */
  simplified: boolean;
  /** Something stands as `[?]`. */
  incomplete: boolean;
}

/** Text as the standard fonts of PDF can show it. What they lack is never printed as something else. */
export function winAnsi(text: string): WinAnsi {
  let simplified = false;
  let incomplete = false;
  let shown = '';
  for (const character of text.normalize('NFC')) {
    if (/\s|\p{Cc}/u.test(character)) {
      shown += ' ';
    } else if (isShown(character)) {
      shown += character;
    } else if (!/\p{Cf}|\p{M}/u.test(character)) {
      const plain = cousins[character] ?? character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
      if (plain !== '' && [...plain].every(isShown)) {
        simplified = true;
        shown += plain;
      } else {
        incomplete = true;
        if (!shown.endsWith(notShown)) shown += notShown;
      }
    }
  }
  return { text: shown, simplified, incomplete };
}

function isShown(character: string): boolean {
  return /^[\x20-\x7e\xa0-\xff]$/.test(character) || beyondLatin1.includes(character);
}
