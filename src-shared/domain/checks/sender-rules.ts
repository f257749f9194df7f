import { type Brief, isSelection } from '../draft/brief.ts';
import type { Pack } from '../policy/pack.ts';
import { at } from './brief-rules.ts';
import { type Check, concerns } from './check.ts';

/** What a body may send to whom, and on which grounds. */

export const bodyAudience: Check<'body-audience'> = ({ brief }, { body, audiences }) =>
  brief.body === body && brief.audience && !audiences.includes(brief.audience.kind) ? at('audience', { id: 'check.bodyAudience' }) : [];

export const noMassMail: Check<'no-mass-mail'> = ({ brief, pack }, { audiences, except }) => {
  if (!brief.audience || !audiences.includes(brief.audience.kind)) return [];
  if (except.includes(brief.body ?? '') || countsAsFew(brief, pack)) return [];
  return at('audience', { id: 'check.massMail' });
};

export const fewRecipients: Check<'few-recipients'> = ({ brief }, { audiences }) =>
  brief.audience && audiences.includes(brief.audience.kind) && brief.audience.about === undefined && !brief.body
    ? at('about', { id: 'check.about' })
    : [];

export const bodyGrounds: Check<'body-grounds'> = ({ brief }, { body, needs, audiences }) =>
  brief.body === body && concerns(brief, audiences)
    ? needs.filter((field) => (brief.grounds?.[field] ?? '').trim() === '').flatMap((field) => at(field, { id: `check.ground.${field}` }))
    : [];

/** True when the mail goes to a selection that says of itself that it is few, by the pack's number (N32). */
function countsAsFew({ audience }: Brief, pack: Pick<Pack, 'rules'>): boolean {
  if (!audience || !isSelection(audience.kind) || audience.about === undefined) return false;
  const most = mostOfFew(pack, audience.kind);
  return most !== null && audience.about <= most;
}

function mostOfFew({ rules }: Pick<Pack, 'rules'>, kind: NonNullable<Brief['audience']>['kind']): number | null {
  const few = rules.find((rule) => rule.kind === 'few-recipients');
  return few?.kind === 'few-recipients' && few.params.audiences.includes(kind) ? few.params.most : null;
}

/**
 * The most readers that a list for this message may have: it went through as mail to a few (N32), so a longer list would be
 * the mass mail that the pack forbids (N35). Null where nothing limits it.
 */
export function mostReaders(brief: Brief, pack: Pick<Pack, 'rules'>): { readonly most: number; readonly rule: string } | null {
  const { audience } = brief;
  if (!audience) return null;
  const forbids = pack.rules.find(
    (rule) =>
      rule.kind === 'no-mass-mail' &&
      rule.severity === 'block' &&
      rule.params.audiences.includes(audience.kind) &&
      !rule.params.except.includes(brief.body ?? ''),
  );
  const most = forbids ? mostOfFew(pack, audience.kind) : null;
  return forbids && most !== null ? { most, rule: forbids.id } : null;
}
