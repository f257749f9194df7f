/** Marks of programs that stand in messages: placeholders, markup, templates, keys. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/<[^<>]*>/g, ' '],
  [/\{\{[^{}]*\}\}|\[\[[^[\]|]*\||\[\[|\]\]/g, ' '],
  [/\{[^{}]*\}/g, ' '],
  [/%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:hh|ll|[hlLzjt])?[a-zA-Z%]|%\d|\$\d|\$\{?\w+\}?/g, ' '],
  [/&(?:[a-z]+|#\d+);/gi, ' '],
  [/(?<=^|\s|\p{L})[&_](?=\p{L})/gu, ''],
  [/~(?=\p{L})/gu, ''],
  [/['`*=]{2,}/g, ' '],
];

/** A message or a paragraph of a page as plain paragraphs. */
export function plainParagraphs(text: string): string[] {
  return text.split(/\n\s*\n|<\/?(?:p|br|li|ul|ol|qt|tr|td|dd|dt|h\d|div|para|title)\b[^<>]*>/i).flatMap((piece) => {
    const plain = marks
      .reduce((rest, [mark, instead]) => rest.replace(mark, instead), piece)
      .replace(/\s+/g, ' ')
      .trim();
    return plain === '' ? [] : [plain];
  });
}
