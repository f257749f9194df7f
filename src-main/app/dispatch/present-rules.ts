import { checkMessage } from '#shared/domain/checks/check-message.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import { rulesChangedSince } from '#shared/domain/policy/pack-version.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, requirePack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

/**
 * Before a send begins: a frozen text whose pack has changed since is checked by the rules of today, `blocked` where one of them
 * stops it. An approval is about exact bytes and the version of the pack that they were checked under; a rule that is changed later
 * takes neither back, and nothing is rendered anew. But what goes out goes out under the rules that hold then. So what both allow is
 * sent as it was approved; what only the rules of then allow is submitted and approved again. Whoever makes a rule milder gives
 * no approval by it. The time that it was submitted with stays (U17). A send that has begun is finished by the rules that it
 * began under: those who are left get what the others got.
 */
export function requirePresentRules(context: Context, version: FrozenVersion): void {
  const { read } = context.store;
  const pack = requirePack(context, version.packId);
  if (!rulesChangedSince(version, pack)) return;
  const stops = checkMessage({
    ...version,
    copied: read.draft(version.messageId)?.copied,
    pack,
    now: context.clock.now(),
    rendered: version,
  }).filter(({ severity }) => severity === 'block');
  const [first] = stops;
  if (!first) return;
  throw new AppError('blocked', 'dispatch.blocked.presentRules', {
    was: version.packVersion,
    now: pack.version,
    count: stops.length,
    first: translator(chosenLocale(read))(first.text),
    rule: first.rule,
  });
}
