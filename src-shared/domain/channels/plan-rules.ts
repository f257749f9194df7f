import type { TextRef } from '#shared/texts/index.ts';
import { concerns } from '../checks/check.ts';
import { belongsTo } from '../crisis/crisis.ts';
import type { Brief } from '../draft/brief.ts';
import type { Pack } from '../policy/pack.ts';
import type { RuleKind, RuleOf } from '../policy/rule-kinds.ts';
import { type Found, isEditable, isFormal, type PlanItem } from './item.ts';

/** What the rules of a channel plan look at. */
export interface PlanSubject {
  readonly items: readonly PlanItem[];
  readonly brief: Brief;
  readonly pack: Pack;
  /** The case number of the crisis that is open; null where none is. */
  readonly crisis: string | null;
}

/** What a rule says of a plan; `itemId` null: of the plan as a whole. */
export interface PlanFound {
  readonly itemId: string | null;
  readonly text: TextRef;
}
export type PlanCheck<K extends RuleKind> = (subject: PlanSubject, params: RuleOf<K>['params']) => readonly PlanFound[];

/** Rule kinds that are about the channel plan. The message itself is not asked. */
export const planKinds = [
  'main-channel',
  'needs-primary',
  'after-primary',
  'address-found',
  'item-care',
  'informal-notice',
  'channel-function',
  'correctable',
  'crisis-unlocks',
  'crisis-set',
] as const satisfies readonly RuleKind[];
export type PlanKind = (typeof planKinds)[number];

/** True for a kind that the channel plan is asked, and not the message itself. */
export function isOfPlan(kind: RuleKind): kind is PlanKind {
  return planKinds.some((one) => one === kind);
}

/** Kinds whose findings keep an item locked: something else must be there first. */
export const lockingKinds: readonly RuleKind[] = ['needs-primary', 'after-primary'];

const of = (itemId: string, id: TextRef['id'], params?: TextRef['params']): PlanFound => ({
  itemId,
  text: params ? { id, params } : { id },
});

/** The institution's main channel has an item (U02). */
const mainChannel: PlanCheck<'main-channel'> = ({ items, brief }, { kinds, audiences }) =>
  concerns(brief, audiences) && !items.some(({ kind }) => kinds.includes(kind))
    ? [{ itemId: null, text: { id: 'channels.check.mainChannel' } }]
    : [];

/** An item of these kinds only amplifies: it points to a formal one (N47). */
const needsPrimary: PlanCheck<'needs-primary'> = ({ items, pack }, { kinds }) =>
  items.flatMap((item) => {
    if (!kinds.includes(item.kind)) return [];
    const parent = parentOf(item, items);
    return parent && isFormal(pack, parent) ? [] : [of(item.id, 'channels.check.orphan')];
  });

/** What points to another is published after it, never before (N22, N46). */
const afterPrimary: PlanCheck<'after-primary'> = ({ items }, { kinds }) =>
  items.flatMap((item) => {
    const parent = parentOf(item, items);
    if (!kinds.includes(item.kind) || !parent || !item.published) return [];
    if (!parent.published) return [of(item.id, 'channels.check.primaryFirst', { title: parent.title })];
    return item.published.at < parent.published.at ? [of(item.id, 'channels.check.earlier', { title: parent.title })] : [];
  });

/** The address of a published formal item answers, or a named person says that the page is there (N46). */
const addressFound: PlanCheck<'address-found'> = ({ items, pack }) =>
  items.flatMap(({ published, ...item }) => {
    const doubt = published && isFormal(pack, item) ? pageDoubt(published.found) : null;
    return doubt ? [{ itemId: item.id, text: doubt }] : [];
  });

/** Privacy and information security were considered for each place (N23). */
const itemCare: PlanCheck<'item-care'> = ({ items }, { kinds }) =>
  items.flatMap((item) => {
    if (!item.published || (kinds && !kinds.includes(item.kind))) return [];
    return (['privacy', 'security'] as const).filter((tick) => !item[tick]).map((tick) => of(item.id, `channels.check.care.${tick}`));
  });

/** Formal information to these readers does not belong here, even as a link (N40). */
const informalNotice: PlanCheck<'informal-notice'> = ({ items, brief }, { kinds, audiences }) =>
  brief.audience && audiences.includes(brief.audience.kind)
    ? items.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => of(id, 'channels.check.informal'))
    : [];

/** What these channels mainly serve (N41). */
const channelFunction: PlanCheck<'channel-function'> = ({ items }, { kinds, tags }) =>
  items
    .filter(({ kind, tag }) => kinds.includes(kind) && (tag === null || !tags.includes(tag)))
    .map(({ id, tag }) => of(id, tag === null ? 'channels.check.noFunction' : 'channels.check.otherFunction'));

/** What cannot be changed is corrected by a new message (N12). */
const correctable: PlanCheck<'correctable'> = ({ items, pack }) =>
  items.filter((item) => item.corrections.length > 0 && !isEditable(pack, item)).map(({ id }) => of(id, 'channels.check.newMessage'));

/** The crisis accounts reach internal audiences in a crisis that the message belongs to, and never else (N43). */
const crisisUnlocks: PlanCheck<'crisis-unlocks'> = ({ items, brief, pack, crisis }, { audiences }) => {
  if (!brief.audience || !audiences.includes(brief.audience.kind) || isOfCrisis(brief, crisis)) return [];
  const accounts = pack.crisis?.accounts.map(({ channel }) => channel) ?? [];
  return items.filter(({ channel }) => channel !== null && accounts.includes(channel)).map(({ id }) => of(id, 'channels.check.crisisOnly'));
};

/** What belongs to a crisis goes out on the exact set of accounts (N45). */
const crisisSet: PlanCheck<'crisis-set'> = ({ items, brief, pack, crisis }) => {
  if (!isOfCrisis(brief, crisis)) return [];
  const accounts = pack.crisis?.accounts.map(({ channel }) => channel) ?? [];
  return items
    .filter(({ kind, channel }) => kind === 'social' && !accounts.includes(channel ?? ''))
    .map(({ id }) => of(id, 'crisis.stop.set', { count: accounts.length }));
};

function isOfCrisis({ grounds }: Brief, caseId: string | null): boolean {
  return caseId !== null && belongsTo({ caseId }, grounds);
}

export const planChecks: { readonly [K in PlanKind]: PlanCheck<K> } = {
  'main-channel': mainChannel,
  'needs-primary': needsPrimary,
  'after-primary': afterPrimary,
  'address-found': addressFound,
  'item-care': itemCare,
  'informal-notice': informalNotice,
  'channel-function': channelFunction,
  correctable,
  'crisis-unlocks': crisisUnlocks,
  'crisis-set': crisisSet,
};

function parentOf({ parentId }: PlanItem, items: readonly PlanItem[]): PlanItem | null {
  return items.find(({ id }) => id === parentId) ?? null;
}

/** Why it is not known that a published page is there (N46); null where its server or a named person has said so. No person's word stands against a server that says it is gone. */
export function pageDoubt(found: Found | null): TextRef | null {
  const verdict = verdictOf(found?.status ?? null);
  if (verdict === 'gone') return { id: 'channels.check.gone', params: { status: found?.status ?? 0 } };
  return verdict === 'there' || found?.by === 'person' ? null : { id: 'channels.check.unconfirmed' };
}

/** What a server's answer says of a page (N46): 2xx, 3xx, 401 and 403 are given for one that is there; 404 and 410 for one that is not. */
export function verdictOf(status: number | null): 'there' | 'gone' | 'unknown' {
  if (status === 404 || status === 410) return 'gone';
  return status !== null && ((status >= 200 && status < 400) || status === 401 || status === 403) ? 'there' : 'unknown';
}
