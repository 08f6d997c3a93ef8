import type { Tone } from './letter.ts';

/*
 * Words in the languages that most mails about jobs are written in. They need not find everything: what they miss is asked
 * of a person. What they find wrongly would be recorded, so they are narrow: "thanks" at the foot of a mail thanks for nothing.
 */

/** Thanks, and what for, within one sentence. */
const thanks = [
  [
    'thank you|thanks|grateful|appreciate',
    String.raw`time|meeting|interview\w*|speaking|speak|talking|conversation|opportunity|chat|discussing|discussion|seeing me|having me|insights?`,
  ],
  [
    'danke|dank|bedanke|bedanken',
    String.raw`gespräch\w*|zeit|interview|einladung|treffen|kennenlernen|austausch`,
  ],
  [String.raw`merci|remercie\w*`, String.raw`entretien|temps|échange\w*|rencontre|entrevue|accueil`],
  [String.raw`gracias|agradec\w*|agradezco`, 'entrevista|tiempo|reunión|conversación|oportunidad'],
  [String.raw`grazie|ringrazi\w*`, 'colloquio|tempo|incontro|conversazione|opportunità'],
  ['dank|bedankt', 'gesprek|tijd|interview|ontmoeting|kennismaking'],
  [String.raw`obrigad[oa]|agradeç\w*`, 'entrevista|tempo|conversa|oportunidade|reunião'],
  ['tack|tak|takk', String.raw`intervju\w*|interview\w*|samtal\w*|tid|tiden|mötet|mødet|møtet|träffen`],
  ['dziękuję|dziękujemy', String.raw`rozmow\w*|czas|spotkani\w*`],
].map(([words, reasons]) => sentenceWith(`(?:${words})`, `(?:${reasons})`));

const asks = [
  'follow(?:ing)?[- ]up|check(?:ing)?[- ]in|touch(?:ing)? base|circl(?:e|ing) back|any (?:update|news)|an update|update on|status of|heard (?:back|anything)|(?:made|reached) a decision',
  'nachfragen|nachhaken|erkundigen|stand der dinge|aktuellen? stand|neuigkeiten|nachfassen',
  'relancer?|prendre des nouvelles|où en est|des nouvelles de|suite donnée',
  'seguimiento|novedades|noticias sobre|estado del proceso',
  String.raw`aggiornament\w*|novità|sollecit\w*|a che punto`,
  'navraag|stand van zaken|nieuws over',
  String.raw`acompanhamento|novidades|atualizaç\w*|andamento`,
  'följa upp|uppföljning|følge op|følge opp|status på|hur det går',
  'na jakim etapie|zapytać o|nawiązuję do',
].map(words => wholeWords(words));

/** A subject that was kept from somebody else's message says nothing of its sender. */
const kept = /^\s*(?:re|aw|sv|antw|odp|rif|res|vs|ynt|fwd?|wg|tr|rv|i|enc|doorst|pd)\s*(?:\[\d+\])?:/i;

/** What a message is about, by the words that its author wrote. */
export function toneOf(subject: string, ownText: string): Tone {
  const own = kept.test(subject) ? '' : subject.slice(0, 200);
  const text = `${own}. ${ownText}`.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').slice(0, 20_000);
  return {
    thanks: thanks.some(pattern => pattern.test(text)) || /^\W*thank(?:s| you)\W*\./.test(text),
    asks: asks.some(pattern => pattern.test(text)),
  };
}

function wholeWords(words: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])`, 'u');
}

/** The first, and within the same sentence the second. */
function sentenceWith(first: string, second: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\d])${first}(?![\p{L}\d])[^.!?]{0,120}(?<![\p{L}\d])${second}(?![\p{L}\d])`,
    'u',
  );
}
