/** A name or an e-mail address as it is compared: composed (NFC), in small letters of every script, without space around it and one within. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** True for two that say the same when they are folded; nothing is the same as nothing. */
export function isSame(a: string, b: string): boolean {
  return fold(a) !== '' && fold(a) === fold(b);
}

/** True for one who has this e-mail address, or this whole name. */
export function isPerson({ name, email }: { readonly name: string; readonly email: string }, who: string): boolean {
  return isSame(email, who) || isSame(name, who);
}
