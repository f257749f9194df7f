import type { RegisterRules } from '../policy/register.ts';
import type { campaignKinds, EntryOf } from './books.ts';

type Campaigns = NonNullable<RegisterRules['campaigns']>;

/** The form that a campaign is ordered by, with its guide; null for a campaign that no form is for. */
export function orderForm(
  kind: (typeof campaignKinds)[number] | null,
  { campaigns }: Pick<RegisterRules, 'campaigns'>,
): { readonly form: Campaigns['forms'][number]; readonly guide: Campaigns['guide'] } | null {
  const form = campaigns?.forms.find((one) => one.kind === kind);
  return campaigns && form ? { form, guide: campaigns.guide } : null;
}

/** Whom to ask about campaigns; `stale` once somebody should have looked whether they are still the right ones. `today`: YYYY-MM-DD. */
export function campaignContacts(
  { campaigns }: Pick<RegisterRules, 'campaigns'>,
  today: string,
): { readonly contacts: readonly string[]; readonly rule: string; readonly stale: boolean } | null {
  return campaigns ? { contacts: campaigns.contacts, rule: campaigns.contactsRule, stale: today > campaigns.reviewBy } : null;
}

/** The rule that a campaign without a notice breaks, from the day that it begins; null where it was told of in time. */
export function untoldRule(
  { from }: Pick<EntryOf<'campaigns'>, 'from'>,
  notifiedOn: string | null,
  { campaigns }: Pick<RegisterRules, 'campaigns'>,
): string | null {
  if (!campaigns || from === null) return null;
  return notifiedOn !== null && notifiedOn < from ? null : campaigns.rule;
}
