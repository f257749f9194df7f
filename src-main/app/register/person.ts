/** True for one who has this e-mail address, or this whole name. */
export function isPerson({ name, email }: { readonly name: string; readonly email: string }, who: string): boolean {
  const fold = (text: string): string => text.trim().normalize('NFC').toLowerCase();
  const asked = fold(who);
  return asked !== '' && (fold(email) === asked || fold(name) === asked);
}
