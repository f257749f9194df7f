import type { Translate } from '#shared/texts/translate.ts';
import { openStep, type PathStep } from '../approval/path.ts';
import { compactDigest } from '../format.ts';
import { escapeHtml } from '../message/render-html.ts';
import { bodyOf } from '../policy/bodies.ts';
import type { Pack } from '../policy/pack.ts';
import { type FormField, fieldsText } from './fields.ts';

/** Whom one applies to, and by which rules. */
export interface ApplicationAddress {
  readonly name: string;
  readonly email: string;
  readonly rules: readonly string[];
}

/** Where the pack says that one applies for the assessment (U15, U16); null where it names nobody, or the body is exempt from it (U28). */
export function applicationAddress(
  pack: Pick<Pack, 'application' | 'contacts' | 'bodies'>,
  body: string | null | undefined,
  t: Translate,
): ApplicationAddress | null {
  const { application } = pack;
  const contact = pack.contacts.find(({ id }) => id === application?.contact);
  if (!application || !contact) return null;
  const skipped = bodyOf(pack, body)?.exemption?.skips ?? [];
  const rules = application.rules.filter((rule) => !skipped.includes(rule));
  return rules.length === 0 ? null : { name: contact.name[t.locale], email: contact.email, rules };
}

/** True while the assessment is what the message waits for. */
export function awaitsAssessment(path: readonly PathStep[]): boolean {
  const open = openStep(path);
  return open?.step === 'assessment' && open.state === 'waiting';
}

export interface ApplicationInput {
  readonly fields: readonly FormField[];
  readonly subject: string;
  readonly version: number;
  readonly digest: string;
  /** Who writes. */
  readonly by: { readonly name: string; readonly email: string };
  readonly institution: string;
  readonly t: Translate;
}

export interface ApplicationMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The application in words: what is asked, the fields, and the proposed texts last, as what is attached (U18). */
export function applicationMail({ fields, subject, version, digest, by, institution, t }: ApplicationInput): ApplicationMail {
  const texts = fields.filter(({ name }) => name === 'text');
  const others = fields.filter(({ name }) => name !== 'text');
  const parts = [
    t('application.mail.asks', { institution }),
    fieldsText(others),
    t('application.mail.mark', { version, digest: compactDigest(digest) }),
    `${t('application.mail.greeting')}\n${by.name}\n${by.email}`,
    t('application.mail.texts', { count: texts.length }),
    ...texts.map(({ label, value }) => `===== ${label} =====\n\n${value}`),
  ];
  const paragraphs = parts.flatMap((part) => part.split(/\n{2,}/)).map((part) => `<p>${escapeHtml(part).replace(/\n/g, '<br>\n')}</p>`);
  return {
    subject: t('application.mail.subject', { subject }),
    text: `${parts.join('\n\n')}\n`,
    html: `<!DOCTYPE html>\n<html lang="${t.locale}">\n<head><meta charset="utf-8"></head>\n<body>\n${paragraphs.join('\n')}\n</body>\n</html>\n`,
  };
}

/** The longest address that every system's mail program takes. */
const longestLink = 1900;

/**
 * An address that opens the mail program: with the whole text where it is short enough, else with recipient and subject only,
 * and the text is pasted.
 */
export function mailLink(
  to: string,
  { subject, text }: Pick<ApplicationMail, 'subject' | 'text'>,
): { readonly url: string; readonly whole: boolean } {
  const head = `mailto:${to}?subject=${encoded(subject)}`;
  const url = `${head}&body=${encoded(text.replace(/\n/g, '\r\n'))}`;
  return url.length <= longestLink ? { url, whole: true } : { url: head.slice(0, longestLink), whole: false };
}

/** Apostrophes too: a shell must never see one. A half of a pair that stands alone says nothing. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/'/g, '%27');
}
