/** Where the pieces of a message's key stand: `context EOT msgid NUL msgid_plural`. */
const [endOfContext, nul] = ['\u0004', '\u0000'];

/** The translations of a compiled message catalogue (GNU gettext's .mo), by the original's text; plural forms are left out. */
export function readCatalogue(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint32(0, true) === 0x950412de;
  if (!little && view.getUint32(0) !== 0x950412de) throw new Error('This is no message catalogue.');
  const at = (offset: number) => view.getUint32(offset, little);
  const decoder = new TextDecoder();
  const stringAt = (table: number, index: number): string => {
    const [length, offset] = [at(table + index * 8), at(table + index * 8 + 4)];
    return decoder.decode(bytes.subarray(offset, offset + length));
  };
  const [count, originals, translations] = [at(8), at(12), at(16)];
  const messages = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const key = stringAt(originals, index);
    const original = key.slice(key.indexOf(endOfContext) + 1).split(nul)[0] ?? '';
    const translation = stringAt(translations, index).split(nul)[0] ?? '';
    if (original !== '' && translation !== '') messages.set(original, translation);
  }
  return messages;
}
