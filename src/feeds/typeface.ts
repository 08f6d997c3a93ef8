import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * DejaVu Sans Condensed (free: the licences of Bitstream Vera and Arev), in the two weights that a report is set in. PDFs
 * take along the letters they use. It was chosen because it draws a letter with its mark as one glyph: what a typeface
 * draws as two cannot be copied out of a PDF by pdfkit.
 */
export interface Typeface {
  regular: Buffer;
  bold: Buffer;
}

let read: Promise<Typeface> | undefined;

/** Reads the files once. */
export function typeface(): Promise<Typeface> {
  read ??= readTypeface();
  return read;
}

async function readTypeface(): Promise<Typeface> {
  const [regular, bold] = await Promise.all([
    fontFile('DejaVuSansCondensed.ttf'),
    fontFile('DejaVuSansCondensed-Bold.ttf'),
  ]);
  return { regular, bold };
}

function fontFile(name: string): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`)));
}

/**
 * What it has glyphs for and what reads from left to right: Latin, Greek, Cyrillic, Armenian and Georgian letters, their
 * marks, punctuation and the signs of money. `tests/feeds/report-pdf.test.ts` holds each of them against the files.
 */
const letters =
  /^[\x20-\x7e\u00a0-\u02e9\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u0525\u0531-\u0556\u0559-\u055f\u0561-\u0587\u0589\u058a\u10d0-\u10fc\u1e00-\u1efb\u1f00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe\u2010-\u2027\u2030-\u205e\u20a0-\u20b5\u20b8-\u20ba\u20bd\u2116\u2122\u2190-\u2193\u2212]$/;

/** Soft hyphens and the like steer writing and are not seen. */
function isLetter(character: string): boolean {
  const isMark = '\u0300' <= character && character <= '\u034e';
  return isMark || (letters.test(character) && !/\p{Cf}/u.test(character));
}

/** Stands for what cannot be shown. */
export const notShown = '[?]';

export interface Writing {
  text: string;
  /** Something stands as `[?]`. */
  incomplete: boolean;
}

/** Text as the typeface can show it. What it lacks is never printed as something else. */
export function asWritten(text: string): Writing {
  let incomplete = false;
  let shown = '';
  for (const character of text.normalize('NFC')) {
    if (/\s|\p{Cc}/u.test(character)) {
      shown += ' ';
    } else if (isLetter(character)) {
      shown += character;
    } else if (!/\p{Cf}|\p{M}/u.test(character)) {
      // Wide, circled and mathematical forms of a letter are still that letter.
      const plain = character.normalize('NFKC');
      if (plain !== character && [...plain].every(isLetter)) shown += plain;
      else {
        incomplete = true;
        if (!shown.endsWith(notShown)) shown += notShown;
      }
    }
  }
  return { text: shown, incomplete };
}
