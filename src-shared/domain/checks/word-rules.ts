import { docLinks, docText, isEmptyDoc } from '../draft/document.ts';
import { proofreadDigest } from '../draft/proofread.ts';
import { readText } from './beginning.ts';
import { at } from './brief-rules.ts';
import { type Check, concerns, type Found } from './check.ts';

/** What a person has said of the text, and what the text says to its readers. */

/** A text that was edited since is not proofread: the word is about the text as its digest names it. */
export const proofread: Check<'proofread'> = ({ brief, bodies, languages }) =>
  languages.flatMap((language): Found[] => {
    const body = bodies[language];
    if (isEmptyDoc(body) || !body) return [];
    const tick = brief.ticks?.proofread?.[language];
    if (tick?.digest === proofreadDigest(body)) return [];
    return [{ place: { in: 'body', language }, text: { id: tick ? 'check.proofreadAgain' : 'check.proofread', params: { language } } }];
  });

export const care: Check<'care'> = ({ brief }, { audiences }) =>
  concerns(brief, audiences)
    ? (['privacy', 'security'] as const).filter((tick) => !brief.ticks?.[tick]).flatMap((tick) => at(tick, { id: `check.care.${tick}` }))
    : [];

/** Reads what was rendered, whatever the line breaks. */
export const mailSays: Check<'mail-says'> = ({ brief, rendered, languages, bodies }, { texts, audiences }) => {
  const [rendering] = rendered?.renderings ?? [];
  if (!rendering || !concerns(brief, audiences)) return [];
  const says = flat(rendering.text);
  return languages.flatMap((language): Found[] => {
    const wanted = texts[language];
    if (wanted === undefined || isEmptyDoc(bodies[language]) || says.includes(flat(wanted))) return [];
    return [{ place: { in: 'mail' }, text: { id: 'check.mailSays', params: { language, text: wanted } } }];
  });
};

function flat(text: string): string {
  return readText(text).replace(/\s+/g, ' ').trim().toLocaleLowerCase('nb');
}

export const personalContact: Check<'personal-contact'> = ({ brief, bodies, languages }, { audiences }) => {
  if (!concerns(brief, audiences)) return [];
  const ofReplies = isPersonal(brief.replyTo) ? at('replyTo', { id: 'check.personalReply', params: { address: brief.replyTo } }) : [];
  const inTexts = languages.flatMap((language): Found[] => {
    const body = bodies[language];
    if (!body) return [];
    const written = [docText(body), ...docLinks(body)].join(' ').match(/[^\s<>:;,()"'«»]+@[^\s<>:;,()"'«»?]+/gu) ?? [];
    const address = written.find(isPersonal);
    return address ? [{ place: { in: 'body', language }, text: { id: 'check.personalContact', params: { address } } }] : [];
  });
  return [...ofReplies, ...inTexts];
};

/** Words that make an address a desk's and not a person's. */
const desks =
  /^(post|postmottak|info|hjelp|help|support|svar|studier?|studies|students?|studenter|eksamen|exam|kontakt|contact|adm|administrasjon|no|reply|noreply|it|web|nett|redaktor|bibliotek|library|opptak|admission|fakultet|faculty|institutt|department|skranke|service|team|gruppe|group|liste?r?|alle|ansatte|staff)$/i;

/** True when the address is spelled as a person's: names between dots, none of them a desk's word. */
function isPersonal(address: string): boolean {
  const parts = (address.split('@')[0] ?? '').split('.');
  return parts.length >= 2 && parts.length <= 4 && parts.every((part) => /^\p{L}[\p{L}-]*$/u.test(part) && !desks.test(part));
}

/** Small words that tell the languages apart; those that both have are left out. */
const smallWords = {
  norwegian:
    /^(og|av|på|til|med|ikke|ikkje|er|du|din|ditt|dine|deg|det|den|dei|de|som|om|fra|frå|nå|no|ved|eller|kan|skal|må|vi|vår|et|ein|eit|hva|kva|hvordan|korleis|innen|innan|nye?)$/,
  english:
    /^(the|of|and|your|you|with|not|is|are|this|that|from|about|our|we|how|what|when|new|by|on|please|now|a|an|be|will|must|at|register|students|staff|university|information)$/,
};

/** Which of the two a line is in, by its small words and letters; null where it says too little. */
export function languageOfLine(line: string): 'norwegian' | 'english' | null {
  const words = line.toLocaleLowerCase('nb').match(/\p{L}+/gu) ?? [];
  const count = (pattern: RegExp): number => words.filter((word) => pattern.test(word)).length;
  const norwegian = count(smallWords.norwegian) + words.filter((word) => /[æøå]/.test(word)).length;
  const english = count(smallWords.english);
  return norwegian === english ? null : norwegian > english ? 'norwegian' : 'english';
}

export const subjectLanguage: Check<'subject-language'> = ({ brief }, { anyOf }) => {
  const found = languageOfLine(brief.subject);
  const wanted = anyOf.some((language) => (language === 'en') === (found === 'english'));
  return found === null || wanted ? [] : at('subject', { id: 'check.subjectLanguage', params: { found } });
};
