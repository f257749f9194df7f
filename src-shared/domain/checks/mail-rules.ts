import { kilobytes } from '../message/render.ts';
import { beginningOfHtml, beginningOfText } from './beginning.ts';
import type { Check, Found } from './check.ts';

const mail: Found['place'] = { in: 'mail' };

/** Reads what was rendered, not what the pack says: the HTML and the text of every rendering must begin with the line. */
export const openingLine: Check<'opening-line'> = ({ rendered }, { text }) => {
  const renderings = rendered?.renderings ?? [];
  const parts = [
    { part: 'html', fails: renderings.some(({ html }) => beginningOfHtml(html) !== text) },
    { part: 'text', fails: renderings.some((rendering) => beginningOfText(rendering.text) !== text) },
  ];
  return parts
    .filter(({ fails }) => fails)
    .map(({ part }) => ({ place: mail, text: { id: 'check.openingLine', params: { part, line: text } } }));
};

/** The biggest rendering speaks for all. */
export const mailSize: Check<'mail-size'> = ({ rendered }, { kb }) => {
  const biggest = Math.max(0, ...(rendered?.renderings ?? []).map(({ html }) => kilobytes(html)));
  return biggest > kb ? [{ place: mail, text: { id: 'check.mailSize', params: { size: Math.ceil(biggest), limit: kb } } }] : [];
};
