import { answerCode } from '#shared/domain/approval/answer-code.ts';
import { type Decision, decisionSteps } from '#shared/domain/approval/decision.ts';
import { firstAsked } from '#shared/domain/approval/letter.ts';
import type { ReplySituation } from '#shared/domain/approval/reply.ts';
import type { Context } from '../context.ts';
import { standingOf } from './decide.ts';

/**
 * What a mail with an answer is held against: the step that waits now; or, for one that a decision rests on, what it was
 * when that was recorded, so that the same check can be made again.
 */
export function situationOf(context: Context, messageId: string, decision: Decision | null): ReplySituation {
  const { read } = context.store;
  const { version, open } = standingOf(context, messageId);
  const versions = read.versions(messageId);
  const about = decision
    ? { version: versions.find(({ id }) => id === decision.versionId) ?? version, step: decision.step }
    : open && { version, step: open.step };
  const codes = versions.flatMap(({ id, number, digest }) =>
    decisionSteps.map((step) => ({ version: number, step, versionId: id, code: answerCode({ messageId, versionId: id, digest, step }) })),
  );
  const code = codes.find((one) => one.versionId === about?.version.id && one.step === about.step)?.code ?? null;
  return {
    code,
    step: about?.step ?? null,
    otherCodes: codes
      .filter((one) => one.code !== code)
      .map(({ code: other, version: number, step }) => ({ code: other, version: number, step })),
    askedAt: about ? firstAsked(read.letters(messageId), about.version.id, about.step) : null,
    people: read.people().filter(({ removed }) => !removed),
    mayDecide: decision ? { [decision.decidedBy]: null } : (open?.mayDecide ?? {}),
  };
}
