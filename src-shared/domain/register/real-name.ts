/** Words for a post or a group, in the languages of those who write here: nobody is called that. */
const posts =
  /^(?:admin(?:istrator(?:en)?)?|redaks[jt]ion(?:en)?|redaktionen|komm|kommunikas?tionsenheten|kommunikasjonsenheten|kommunikasjonseininga|editors?|moderator(?:en)?|support|info|team(?:et)?|test|webmaster|anonym(?:ous)?|n\.?n\.?)$/iu;

/** False for what cannot be a person's own name: a handle, an e-mail address, a post (M38). Nothing at all is no alias. */
export function isRealName(name: string): boolean {
  const plain = name.trim();
  return plain === '' || (/^[\p{L}\p{M}][\p{L}\p{M} .,'’-]*$/u.test(plain) && !posts.test(plain));
}
