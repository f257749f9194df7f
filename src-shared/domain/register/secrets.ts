import { isFilled } from './parts.ts';

/** Words that announce a secret, in the languages of those who write here, followed by something that is one. */
const announced =
  /(?:passord|passordet|password|passwd|passphrase|pwd|pass|lösenord|lösen|pin(?:-?kode|-?kod|-?code)?|recovery codes?|gjenopprettingskoder?|återställningskoder?|secret|token|api[-_ ]?key)\s*(?:[:=]|er|är|is)\s*(\S+)/iu;
/** A link to a vault or a sentence about one is no secret. */
const harmless =
  /^(?:https?:\/\/|i |in |ligger|står|finnes|finns|kept|lagret|lagra|sparat|bytt|byttet|endret|endra|changed|\p{Lu}?\p{Ll}+[.,]?$)/iu;
/** A key that a program made. */
const made =
  /(?:^|\s)(?:ghp_|gho_|sk-|xox[abp]-|EAA[A-Z])[\w-]{16,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|(?=[a-z-]*\d)(?:[a-z0-9]{4,5}-){3,}[a-z0-9]{4,5}(?:\s|$)/iu;

/** True for a text that looks as if it held a password, a code or a key. Such a text is never stored (register.md, field 35). */
export function looksLikeSecret(text: string): boolean {
  if (made.test(text)) return true;
  const after = announced.exec(text)?.[1];
  if (after === undefined) return false;
  return /\d|[^\p{L}\p{N}\s.,]/u.test(after) || !harmless.test(after);
}

/** Where in a value a secret seems to stand: the path of its part; null where none does. */
export function secretIn(value: unknown, path: string): string | null {
  if (typeof value === 'string') return looksLikeSecret(value) ? path : null;
  if (Array.isArray(value)) return value.map((one) => secretIn(one, path)).find((found) => found !== null) ?? null;
  if (typeof value !== 'object' || value === null || !isFilled(value)) return null;
  for (const [part, own] of Object.entries(value)) {
    const found = secretIn(own, `${path}.${part}`);
    if (found !== null) return found;
  }
  return null;
}
