import type { ReplyView } from '#shared/contract/distance.ts';
import type { Decision } from '#shared/domain/approval/decision.ts';
import type { Flaw, ReplyJudgement } from '#shared/domain/approval/reply.ts';
import { formatInstant } from '#shared/domain/format.ts';
import { type Locale, type Translate, translator } from '#shared/texts/translate.ts';
import { type Context, currentPack } from '../context.ts';
import { standingOf } from './decide.ts';
import type { ShelvedReply } from './reply-shelf.ts';

/** A mail with an answer as the page shows it: what it says, and what is wrong with it in words. */
export function replyView(
  context: Context,
  reply: ShelvedReply,
  found: ReplyJudgement,
  decision: Decision | null,
  locale: Locale,
): ReplyView {
  const t = translator(locale);
  const { zone } = currentPack(context);
  const now = context.clock.now();
  const when = (instant: string): string => formatInstant(locale, instant, { zone, now });
  const { mail } = reply;
  return {
    id: reply.id,
    takenAt: reply.takenAt,
    takenBy: reply.takenBy,
    digest: reply.digest,
    bytes: reply.source.byteLength,
    kept: reply.kept,
    decisionId: decision?.id ?? null,
    removedAt: reply.removedAt,
    keysAt:
      reply.keys
        .map(({ foundAt }) => foundAt)
        .sort()
        .at(-1) ?? null,
    from: mail.from.join(', ').slice(0, 1000),
    subject: mail.subject,
    date: mail.date,
    step: decision?.step ?? standingOf(context, reply.messageId).open?.step ?? null,
    standing: found.standing,
    flaws: found.flaws.map((flaw) => ({ code: flaw.code, text: flawWords(flaw, t, when) })),
    personId: found.personId,
    outcome: found.outcome,
    reason: found.reason.slice(0, 4000),
    alternative: found.alternative.slice(0, 1000),
    own: found.own,
    signedBy: found.signedBy,
  };
}

/** What is wrong with a mail, in words. */
export function flawWords(flaw: Flaw, t: Translate, when: (instant: string) => string): string {
  if (flaw.code === 'barred') return t(flaw.bar);
  const { code, params = {} } = flaw;
  if (code === 'too-old') return t('reply.flaw.too-old', { at: when(String(params.at)), asked: when(String(params.asked)) });
  return t(`reply.flaw.${code}`, params);
}
