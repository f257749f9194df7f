import type { RegisterRules } from '../policy/register.ts';
import type { EntryOf } from './books.ts';
import { campaignContacts, orderForm } from './campaigns.ts';
import type { ChannelFields } from './fields.ts';
import type { PreparedMail } from './notice.ts';
import { isFilled } from './parts.ts';

/** What can stand in the text of a campaign’s notice, in braces. */
export const campaignPlaces = ['name', 'addressUrl', 'title', 'kind', 'from', 'to', 'form', 'guide', 'contacts'] as const;
/** The same of a letter that gives content. */
export const tipPlaces = ['what', 'text', 'link'] as const;

/** What a notice should say of a campaign. */
export const toldOfCampaign = ['title', 'kind', 'from', 'to'] as const satisfies readonly (keyof EntryOf<'campaigns'>)[];

interface Leads {
  readonly name: string;
  readonly url: string | null;
  readonly rule: string;
}

/** The notice of a campaign, and what it is ordered by. */
export interface CampaignNotice {
  readonly mail: PreparedMail;
  readonly rule: string;
  readonly lacking: readonly (typeof toldOfCampaign)[number][];
  /** Null for what is no ad: no form is for it. */
  readonly form: Leads | null;
  readonly guide: Leads;
  readonly contacts: readonly string[];
  readonly contactsRule: string;
  readonly stale: boolean;
}

/**
 * The notice of a campaign to those who are to know of it (M35), in the institution's own language, with the form that this kind is ordered
 * by (M45, M46) and whom to ask (M47). What is empty stands as a dash, and is told. Null where the rules have no text for one. `today`:
 * YYYY-MM-DD.
 */
export function campaignNoticeOf(
  campaign: EntryOf<'campaigns'>,
  { name, addressUrl }: Pick<ChannelFields, 'name' | 'addressUrl'>,
  rules: Pick<RegisterRules, 'campaigns'>,
  today: string,
): CampaignNotice | null {
  const { campaigns } = rules;
  const contacts = campaignContacts(rules, today);
  if (!campaigns?.notice || !contacts) return null;
  const { to, rule, guide, notice } = campaigns;
  const form = orderForm(campaign.kind, rules)?.form ?? null;
  const values: Readonly<Record<(typeof campaignPlaces)[number], string>> = {
    name,
    addressUrl,
    title: campaign.title,
    kind: campaign.kind === null ? '' : (notice.words[campaign.kind] ?? campaign.kind),
    from: campaign.from ?? '',
    to: campaign.to ?? '',
    form: form === null ? '' : named(leads(form)),
    guide: named(leads(guide)),
    contacts: contacts.contacts.join(', '),
  };
  return {
    mail: { to: [to], ...filledIn(notice, values), language: notice.language },
    rule,
    lacking: toldOfCampaign.filter((part) => !isFilled(campaign[part])),
    form: form && leads(form),
    guide: leads(guide),
    contacts: contacts.contacts,
    contactsRule: contacts.rule,
    stale: contacts.stale,
  };
}

/** A letter that gives content to those who run the central channels (M15); null where the rules have no text for one. */
export function tipOf(
  tip: Readonly<Record<(typeof tipPlaces)[number], string>>,
  { help }: Pick<RegisterRules, 'help'>,
): PreparedMail | null {
  return help?.tip ? { to: [help.to], ...filledIn(help.tip, tip), language: help.tip.language } : null;
}

function filledIn(
  { subject, lines }: { readonly subject: string; readonly lines: readonly string[] },
  values: Readonly<Record<string, string>>,
): Pick<PreparedMail, 'subject' | 'text'> {
  const put = (line: string): string => line.replace(/\{(\w+)\}/g, (_, place: string) => values[place]?.trim() || '–');
  return { subject: put(subject).replace(/\s+/g, ' '), text: `${lines.map(put).join('\n')}\n` };
}

function leads({ name, url, rule }: { readonly name: string; readonly url?: string | undefined; readonly rule: string }): Leads {
  return { name, url: url ?? null, rule };
}

function named({ name, url }: Leads): string {
  return url === null ? name : `${name} (${url})`;
}
