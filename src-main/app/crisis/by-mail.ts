import type { Params, Result } from '#shared/contract/index.ts';
import { firstAsked } from '#shared/domain/approval/letter.ts';
import { judgeReply } from '#shared/domain/approval/reply.ts';
import { clearanceCode, clearanceStep } from '#shared/domain/crisis/clearance-code.ts';
import { clearanceLetter } from '#shared/domain/crisis/clearance-letter.ts';
import { type Crisis, type CrisisText, placeName, textDigest } from '#shared/domain/crisis/crisis.ts';
import { AppError } from '#shared/domain/errors.ts';
import { formatInstant } from '#shared/domain/format.ts';
import { sha256OfBytes } from '#shared/domain/message/digest.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { translator } from '#shared/texts/translate.ts';
import { largestReply } from '../../ports/replies.ts';
import type { Change } from '../../ports/store.ts';
import { addressed, createLettersOut, type Prepared } from '../approval/letters.ts';
import { createReplyShelf, keepReply, keptCopies } from '../approval/reply-shelf.ts';
import { flawWords } from '../approval/reply-view.ts';
import { type Context, requireActor } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { requirePerson } from '../people/index.ts';

/** A text of the crisis that is open. */
export interface OpenText {
  readonly crisis: Crisis;
  readonly pack: Pack;
  readonly text: CrisisText;
}

/** A verified yes, and what keeps the mail that it was given by. */
export interface VerifiedYes {
  readonly person: string;
  readonly digest: string;
  readonly replyId: string;
  readonly keeping: readonly Change[];
}

type Taken = Result<'crisis.takeReply'>;

/**
 * Clearance by mail (N44: signed or verified). The same mails and the same checks as for decisions about a message, of the code of
 * exactly this text: nothing but a verified yes of one of the emergency leadership clears it, and nobody can attest one.
 */
export function createClearanceByMail(context: Context) {
  const { store } = context;
  const { read } = store;
  const shelf = createReplyShelf(context);
  const letOut = createLettersOut(context);

  return {
    /** Who was asked about exactly this text. */
    asked: (crisis: Crisis, text: CrisisText | null) => {
      const digest = text && textDigest(crisis, text);
      return read.letters(crisis.id).filter(({ versionId }) => versionId === digest);
    },

    letter: (open: OpenText, asked: Params<'crisis.letter'>): Result<'crisis.letter'> => {
      const { to, subject, text } = prepare(open, asked);
      return { to: { name: to.name, email: to.address }, subject, text };
    },

    /** `requireOpen` gives the text as it stands when the turn has come. */
    putOut: async (requireOpen: () => OpenText, asked: Params<'crisis.putOut'>): Promise<Result<'crisis.putOut'>> => {
      const about = { of: requireOpen().crisis.id, messageId: null, purpose: 'request', type: 'crisis.asked' } as const;
      const { letter, path } = await letOut(() => prepare(requireOpen(), asked), about, asked);
      return { out: letter !== null, path };
    },

    /** Reads a mail, and holds it against the text as it stands. `yes` is what clears it. */
    take: async ({ crisis, pack, text }: OpenText, file: string): Promise<{ readonly taken: Taken; readonly yes: VerifiedYes | null }> => {
      const actor = requireActor(context);
      const source = await context.files.read(context.host.resolveFile(file), largestReply);
      const digest = sha256OfBytes(source);
      const reply = await shelf.take({ messageId: crisis.id, source, digest, takenBy: actor.id });
      shelf.forget(reply.id);
      const about = textDigest(crisis, text);
      const found = judgeReply(reply.mail, {
        code: clearanceCode(crisis, text.place, about),
        step: 'approval',
        otherCodes: [],
        askedAt: firstAsked(read.letters(crisis.id), about, clearanceStep),
        people: read.people().filter(({ removed }) => !removed),
        mayDecide: mayClear(pack),
      });
      const t = translator(chosenLocale(read));
      const now = context.clock.now();
      const when = (at: string): string => formatInstant(t.locale, at, { zone: pack.zone, now });
      const verified = found.standing === 'verified' && found.outcome === 'yes' && found.personId !== null;
      const taken: Taken = {
        standing: found.standing,
        cleared: verified,
        from: reply.mail.from.join(', ').slice(0, 1000),
        outcome: found.outcome,
        reason: found.reason.slice(0, 4000),
        flaws: found.flaws.map((flaw) => ({ code: flaw.code, text: flawWords(flaw, t, when) })),
      };
      if (!verified || found.personId === null) return { taken, yes: null };
      // The very mail again, as by a double click: what it cleared stands.
      if (text.clearance?.digest === about) return { taken, yes: null };
      // One mail is one answer: a text that was changed and changed back is asked about anew.
      if (keptCopies(context, reply).length > 0) throw new AppError('conflict', 'reply.used');
      return {
        taken,
        yes: {
          person: found.personId,
          digest: about,
          replyId: reply.id,
          keeping: keepReply(context, reply, found, { crisisId: crisis.id }, actor.id),
        },
      };
    },
  };

  function prepare({ crisis, pack, text }: OpenText, asked: Params<'crisis.letter'>): Prepared {
    const digest = textDigest(crisis, text);
    if (digest !== asked.digest) throw new AppError('conflict', 'crisis.blocked.otherText');
    const person = requirePerson(context, asked.person);
    requireLeadership(pack, person);
    const to = addressed(context, person.id);
    const by = addressed(context, requireActor(context).id);
    const t = translator(asked.locale);
    const logHead = read.logHead();
    const letter = clearanceLetter({
      t,
      practice: context.practice !== null,
      caseId: crisis.caseId,
      title: crisis.title,
      place: placeName(pack, text.place, t),
      text: text.text,
      digest,
      code: clearanceCode(crisis, text.place, digest),
      to: { name: to.name, email: to.address },
      by: { name: by.name, email: by.address },
      logHead,
    });
    const facts = { crisisId: crisis.id, place: text.place, digest, logSeq: logHead.seq, logHash: logHead.hash };
    return { ...letter, to, by, versionId: digest, about: clearanceStep, answers: null, facts };
  }

  function mayClear(pack: Pack) {
    return Object.fromEntries(
      read
        .people()
        .map((person) => [
          person.id,
          leads(pack, person) ? null : ({ id: 'crisis.blocked.notLeadership', params: { name: person.name } } as const),
        ]),
    );
  }
}

interface Leader {
  readonly name: string;
  readonly bodies?: readonly string[] | undefined;
}

function leads(pack: Pick<Pack, 'crisis'>, { bodies }: Leader): boolean {
  return bodies?.includes(pack.crisis?.body ?? '') ?? false;
}

/** That somebody is of the emergency leadership; else `forbidden`. */
export function requireLeadership(pack: Pick<Pack, 'crisis'>, person: Leader): void {
  if (!leads(pack, person)) throw new AppError('forbidden', 'crisis.blocked.notLeadership', { name: person.name });
}
