import type { ReplyView } from '#shared/contract/distance.ts';
import type { Params } from '#shared/contract/index.ts';
import type { Decision } from '#shared/domain/approval/decision.ts';
import { notices } from '#shared/domain/approval/notice.ts';
import { judgeReply, type ReplyJudgement } from '#shared/domain/approval/reply.ts';
import { AppError } from '#shared/domain/errors.ts';
import { sha256OfBytes } from '#shared/domain/message/digest.ts';
import { largestReply } from '../../ports/replies.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import type { createSerially } from '../serially.ts';
import { type Answer, decidedAlready, record, standingOf } from './decide.ts';
import { createReplyShelf, keepReply, keptCopies, type ShelvedReply } from './reply-shelf.ts';
import { replyView } from './reply-view.ts';
import { situationOf } from './situation.ts';

type Method = 'approval.correspondence' | 'approval.takeReply' | 'approval.checkReply' | 'approval.recordReply' | 'approval.removeReply';

/**
 * Answers that come by mail. Everything about a mail is found out here: the page names a file and confirms. What is recorded
 * as verified is what was read in the mail and nothing else.
 */
export function createReplyHandlers(context: Context, serially: ReturnType<typeof createSerially>): Handlers<Method> {
  const { store, clock } = context;
  const { read } = store;
  const shelf = createReplyShelf(context);

  return {
    'approval.correspondence': async ({ messageId }) => {
      const letters = read.letters(messageId);
      const decisions = read.decisions(messageId);
      const replies = [];
      for (const reply of await shelf.all(messageId)) replies.push(viewOf(reply));
      const applicant = read.versions(messageId).at(-1)?.submittedBy ?? '';
      return { letters, replies, notices: notices({ decisions, orders: read.orders(messageId), letters }), applicant };
    },

    'approval.takeReply': ({ messageId, file }) =>
      serially(messageId, async () => {
        const actor = requireActor(context);
        standingOf(context, messageId);
        const source = await context.files.read(context.host.resolveFile(file), largestReply);
        const digest = sha256OfBytes(source);
        const known = shelf.byDigest(messageId, digest);
        if (known) return { reply: viewOf(await checkAgain(await shelf.get(messageId, known), actor.id)) };
        const reply = await shelf.take({ messageId, source, digest, takenBy: actor.id });
        // What could be verified later is not lost meanwhile.
        if (judge(reply).standing === 'not-yet') await keep(reply, actor.id);
        else tell(messageId);
        return { reply: viewOf(await shelf.get(messageId, reply.id)) };
      }),

    'approval.checkReply': ({ messageId, replyId }) =>
      serially(messageId, async () => {
        const actor = requireActor(context);
        return { reply: viewOf(await checkAgain(await shelf.get(messageId, replyId), actor.id)) };
      }),

    'approval.recordReply': (asked) => serially(asked.messageId, async () => ({ decision: await recordReply(asked) })),

    'approval.removeReply': ({ messageId, replyId }) =>
      serially(messageId, async () => {
        const actor = requireActor(context);
        const reply = await shelf.get(messageId, replyId);
        if (reply.kept) {
          const at = clock.now();
          await context.host.forgetFiles();
          await store.write([
            { do: 'reply.remove', id: replyId },
            logged(context, 'reply.removed', messageId, { replyId, replyDigest: reply.digest }, actor.id),
            { do: 'duty.add', since: at, duty: { do: 'compact' } },
            { do: 'duty.add', since: at, duty: { do: 'backups', since: reply.takenAt, until: at } },
          ]);
        }
        shelf.forget(replyId);
        tell(messageId);
        return { done: true };
      }),
  };

  async function checkAgain(before: ShelvedReply, by: string): Promise<ShelvedReply> {
    const reply = await shelf.check(before);
    if (!reply.kept || reply.removedAt !== null) return reply;
    const { id, messageId, keys } = reply;
    const facts = { replyId: id, standing: judge(reply).standing, keys: keys.length };
    await store.write([{ do: 'reply.keys', id, keys }, logged(context, 'reply.checked', messageId, facts, by)]);
    tell(messageId);
    return reply;
  }

  async function recordReply({ messageId, replyId, attested }: Params<'approval.recordReply'>): Promise<Decision> {
    const actor = requireActor(context);
    const reply = await shelf.get(messageId, replyId);
    const used = decisionOn(reply);
    if (used && used.voidedAt === null) return used;
    // One mail is one answer: after what it was about fell, somebody must say it anew.
    if (used) throw new AppError('conflict', 'reply.used');
    const { version, open } = standingOf(context, messageId);
    const found = judge(reply);
    if (found.standing === 'elsewhere') throw new AppError('conflict', 'reply.elsewhere');
    if (!open) throw new AppError('blocked', 'reply.flaw.not-open');
    const about = { messageId, versionId: version.id, digest: version.digest, step: open.step };
    const answer: Answer = attested ? { ...about, ...attested } : { ...about, ...verifiedAnswer(found) };
    const already = decidedAlready(context, answer);
    if (already) return already;
    return record(context, answer, {
      strength: attested ? 'attested' : 'verified',
      reply: { id: reply.id, digest: reply.digest },
      with: reply.kept ? [] : keepReply(context, reply, found, reply, actor.id),
    });
  }

  /** What a verified mail says; `blocked` for every other. */
  function verifiedAnswer(found: ReplyJudgement): Pick<Answer, 'decidedBy' | 'outcome' | 'reason' | 'alternative'> {
    const { standing, personId, outcome, reason, alternative } = found;
    if (standing !== 'verified' || personId === null || outcome === null) throw new AppError('blocked', 'reply.notVerified');
    return { decidedBy: personId, outcome, reason, alternative };
  }

  /** The decision that rests on this mail, or on another copy of it. The newest, voided or not. */
  function decisionOn(reply: ShelvedReply): Decision | null {
    const same = keptCopies(context, reply).map(({ id }) => id);
    return read.decisions(reply.messageId).findLast(({ replyId }) => replyId !== null && same.includes(replyId)) ?? null;
  }

  function judge(reply: ShelvedReply): ReplyJudgement {
    const decision = reply.kept ? (read.decisions(reply.messageId).findLast(({ replyId }) => replyId === reply.id) ?? null) : null;
    return judgeReply(reply.mail, situationOf(context, reply.messageId, decision));
  }

  function viewOf(reply: ShelvedReply): ReplyView {
    const decision = reply.kept ? read.decisions(reply.messageId).findLast(({ replyId }) => replyId === reply.id) : undefined;
    return replyView(context, reply, judge(reply), decision ?? null, chosenLocale(read));
  }

  async function keep(reply: ShelvedReply, by: string): Promise<void> {
    await store.write(keepReply(context, reply, judge(reply), reply, by));
    tell(reply.messageId);
  }

  function tell(messageId: string): void {
    context.emit('changed', { about: 'messages', messageId });
  }
}
