import { z } from 'zod';
import { textRef } from '#shared/contract/shapes.ts';
import type { CheckLine } from '#shared/contract/workplace.ts';
import { AppError } from '#shared/domain/errors.ts';
import { asksNetwork, byWord, type CheckItem, type CheckResult, checkItems, checkStates } from '#shared/domain/workplace/check.ts';
import { allTexts, type TextParams } from '#shared/texts/index.ts';
import { type Translate, translator } from '#shared/texts/translate.ts';
import { type Context, logged, requireActor, settingKeys } from '../context.ts';
import { chosenLocale, chosenPack } from '../house/settings.ts';
import { checkHere, paceIsFixed } from './check-here.ts';
import { checkNames } from './check-names.ts';
import { judgeRelay, probeRelay } from './check-relay.ts';
import { confirmedItems, readSituation, type Situation } from './situation.ts';
import { capsWords, relayWords } from './value-words.ts';

/** A result as it is kept: what was found is said anew in the language of the one who reads. */
const keptResult = z.object({ state: z.enum(checkStates), texts: z.array(textRef), at: z.string() });
type KeptResult = z.infer<typeof keptResult>;
type KeptResults = Partial<Record<CheckItem, KeptResult>>;

function keptResults({ store: { read } }: Context): KeptResults {
  const kept = z.partialRecord(z.enum(checkItems), keptResult).safeParse(read.setting(settingKeys.checkResults)).data ?? {};
  // A text may have gone with an older version of the program.
  return Object.fromEntries(Object.entries(kept).filter(([, { texts }]) => texts.every(({ id }) => Object.hasOwn(allTexts, id))));
}

/** Every item as it stands, in words, and the open ones as a text to send. */
export function readChecks(context: Context): { items: CheckLine[]; open: number; questions: string } {
  const t = translator(chosenLocale(context.store.read));
  const situation = readSituation(context);
  const results = keptResults(context);
  const confirmed = confirmedItems(context);
  const items = checkItems.map((item): CheckLine => {
    const result = results[item] ?? null;
    const word = confirmed[item] ?? null;
    return {
      item,
      title: t(`workplace.item.${item}`),
      why: t(`workplace.why.${item}`),
      present: presentValue(context, t, item, situation),
      asksNetwork: asksNetwork.has(item),
      later: waitsForReal(context, item),
      result: result && inWords(t, item, result),
      confirmed: word,
      canConfirm: byWord.has(item),
      closed: result?.state === 'passed' || (word !== null && result?.state !== 'todo'),
      ask: t(`workplace.ask.${item}`, askParams(situation, t, context)),
    };
  });
  const open = items.filter(({ closed }) => !closed);
  const questions = [
    t('workplace.questions.head', { institution: chosenPack(context)?.institution[t.locale] ?? '' }),
    '',
    ...open.map(({ title, ask }, index) => `${index + 1}. ${title}: ${ask}`),
  ];
  return { items, open: open.length, questions: open.length === 0 ? '' : `${questions.join('\n')}\n` };
}

const inWords = (t: Translate, item: CheckItem, { state, texts, at }: KeptResult) => ({
  item,
  state,
  texts: texts.map((text) => t(text)),
  at,
});

/** In practice nothing leaves the machine, a question to a name server neither; and its pace is nobody else's matter. */
function waitsForReal(context: Context, item: CheckItem): boolean {
  if (context.practice === null) return false;
  if (item !== 'pace') return asksNetwork.has(item);
  return !paceIsFixed(context) && confirmedItems(context).pace === undefined;
}

/** Checks items, all at the same time, each within its own time limit; tells how far it has come. */
export async function runChecks(context: Context, items: readonly CheckItem[]) {
  const actor = requireActor(context);
  const situation = readSituation(context);
  const wanted = checkItems.filter((item) => items.includes(item));
  let ready = 0;
  const tell = (done = false): void => context.emit('work', { work: 'check', messageId: null, value: ready / wanted.length, done });
  let probed: ReturnType<typeof probeRelay> | undefined;
  const probe = () => {
    probed ??= probeRelay(context, situation);
    return probed;
  };
  const check = async (item: CheckItem): Promise<CheckResult> => {
    if (waitsForReal(context, item)) return { state: 'later', texts: [{ id: 'workplace.later' }] };
    switch (item) {
      case 'relay':
      case 'certificate':
      case 'login':
      case 'mail':
        return judgeRelay(item, await probe(), situation, context.clock.now());
      case 'spf':
      case 'dkim':
      case 'dmarc':
      case 'return':
      case 'reply':
        return checkNames(item, situation, context.names, confirmedItems(context).dkim !== undefined);
      default:
        return checkHere(item, situation, context);
    }
  };
  tell();
  const found = await Promise.all(
    wanted.map(async (item): Promise<readonly [CheckItem, KeptResult]> => {
      const { state, texts } = await check(item);
      ready += 1;
      // Done is only what is written down too.
      if (ready < wanted.length) tell();
      return [item, { state, texts: [...texts], at: context.clock.now() }];
    }),
  );
  const counts = Object.fromEntries(checkStates.map((state) => [state, found.filter(([, result]) => result.state === state).length]));
  await context.store.write([
    { do: 'settings.set', key: settingKeys.checkResults, value: { ...keptResults(context), ...Object.fromEntries(found) } },
    logged(context, 'workplace.checked', null, counts, actor.id),
  ]);
  tell(true);
  context.emit('changed', { about: 'settings', messageId: null });
  const t = translator(chosenLocale(context.store.read));
  return { results: found.map(([item, result]) => inWords(t, item, result)) };
}

/** Whose check asks for a person's word where the machine cannot tell, or tells otherwise. */
const heedsWord: ReadonlySet<CheckItem> = new Set(['pace', 'disk']);

/** A person's word about an item, kept and recorded. */
export async function confirmItem(context: Context, item: CheckItem, confirmed: boolean): Promise<void> {
  const actor = requireActor(context);
  if (!byWord.has(item)) throw new AppError('invalid', 'workplace.notByWord');
  const { [item]: _, ...others } = confirmedItems(context);
  const { [item]: last, ...results } = keptResults(context);
  await context.store.write([
    // What was found without this word no longer stands.
    ...(last && heedsWord.has(item) ? [{ do: 'settings.set', key: settingKeys.checkResults, value: results } as const] : []),
    {
      do: 'settings.set',
      key: settingKeys.checksConfirmed,
      value: confirmed ? { ...others, [item]: { by: actor.id, at: context.clock.now() } } : others,
    },
    logged(context, 'workplace.confirmed', null, { item, confirmed }, actor.id),
  ]);
  context.emit('changed', { about: 'settings', messageId: null });
}

/** What is set here now, in words. */
function presentValue(context: Context, t: Translate, item: CheckItem, situation: Situation): string {
  const relay = situation.relay ?? situation.plannedRelay;
  const notSet = t('workplace.present.none');
  const ofRelay = (value: (set: NonNullable<typeof relay>) => string): string => (relay ? value(relay) : context.practice ? '' : notSet);
  switch (item) {
    case 'relay':
      return ofRelay((set) => relayWords(t, set));
    case 'certificate':
      return ofRelay(({ host }) => host);
    case 'login':
      return ofRelay(({ user }) => t('workplace.relay.user', { user: user ?? '', has: user ? 'yes' : 'no' }));
    case 'mail':
      return situation.largestMail === 0
        ? t('workplace.present.noMail')
        : t('workplace.present.mail', { kilobytes: Math.ceil(situation.largestMail / 1024) });
    case 'pace':
      return capsWords(t, situation.caps);
    case 'spf':
      return situation.returnDomain ?? notSet;
    case 'dkim':
      return situation.dkimSelector === '' ? notSet : situation.dkimSelector;
    case 'dmarc':
      return situation.fromDomains.join(', ') || notSet;
    case 'return':
      return ofRelay(({ returnPath }) => returnPath || t('workplace.present.replyList'));
    case 'reply':
      return situation.replyList ?? notSet;
    case 'disk':
    case 'data':
      return context.dataDirectory;
    case 'clock':
      return context.machine.zone();
    case 'backups':
      return situation.backupsPlace ?? t('workplace.present.withData');
  }
}

function askParams(situation: Situation, t: Translate, context: Context): TextParams {
  return {
    domains: situation.fromDomains.join(', ') || t('workplace.ask.ourDomains'),
    host: (situation.relay ?? situation.plannedRelay)?.host ?? '',
    hasHost: situation.relay || situation.plannedRelay ? 'yes' : 'no',
    place: context.dataDirectory,
  };
}
