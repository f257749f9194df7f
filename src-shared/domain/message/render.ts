import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Brief } from '../draft/brief.ts';
import { type Bodies, isEmptyDoc, type LanguageCode } from '../draft/document.ts';
import type { Pack } from '../policy/pack.ts';
import { englishLast } from './languages.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import type { Rendering } from './version.ts';

export interface RenderInput {
  readonly brief: Brief;
  readonly bodies: Bodies;
  /** The order of the mail (`mailLanguages`); languages without text are left out, English goes last. */
  readonly languages: readonly LanguageCode[];
  readonly pack: Pack;
}

/**
 * The mail's parts in every ordering that a reader may get (language act § 15): the given order, and with both
 * Norwegian forms written also the other one first; English last (U36). Pure: same input, same bytes. Nothing
 * written gives no rendering.
 */
export function renderMessage({ brief, bodies, languages, pack }: RenderInput): Rendering[] {
  return orderings(englishLast(languages).filter((language) => !isEmptyDoc(bodies[language]))).map((order) => {
    const sections = order.flatMap((language) => {
      const doc = bodies[language];
      return doc ? [{ language, doc }] : [];
    });
    return {
      id: order.join('-'),
      languages: order,
      html: renderHtml(sections, pack, brief.sender),
      text: renderText(sections, pack, brief.sender),
    };
  });
}

function orderings(written: readonly LanguageCode[]): LanguageCode[][] {
  if (written.length === 0) return [];
  if (!written.includes('nb') || !written.includes('nn')) return [[...written]];
  const swapped = written.map((language) => (language === 'nb' ? 'nn' : language === 'nn' ? 'nb' : language));
  return [[...written], swapped];
}

/** Size of a part as it is counted against what mail programs cut: kilobytes of 1,024 bytes, UTF-8. */
export function kilobytes(part: string): number {
  return utf8ToBytes(part).length / 1024;
}
