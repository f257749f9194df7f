import type { Params, Result } from '#shared/contract/index.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { type WhyNotLinked, withLink, withoutLink } from '#shared/domain/draft/linking.ts';
import { AppError } from '#shared/domain/errors.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import type { TextId } from '#shared/texts/index.ts';
import { type Context, requireActor, requirePack } from '../context.ts';
import { requireEditable } from './editing.ts';
import { note } from './noting.ts';

const whyNot = {
  gone: 'error.linkGone',
  twice: 'error.linkTwice',
  crosses: 'error.linkCrosses',
} as const satisfies Record<WhyNotLinked, TextId>;

/** A word about which blocks belong together, not a change of the message: what is written stands, and nobody becomes a writer. */
export function linkBlocks(context: Context, before: Draft, { blocks, on }: Params<'messages.link'>): Promise<Result<'messages.link'>> {
  requireActor(context);
  requireEditable(context.store.read, before.id);
  const { linked = [], bodies, brief, packId } = before;
  const languages = mailLanguages(requirePack(context, packId), brief.audience?.kind ?? null, bodies);
  const links = on ? withLink(linked, bodies, languages, blocks) : (withoutLink(linked, blocks) ?? 'gone');
  if (typeof links === 'string') throw new AppError(links === 'gone' ? 'not-found' : 'blocked', whyNot[links]);
  return note(context, before, () => ({
    change: { linked: links },
    type: 'blocks.linked',
    facts: { languages: blocks.map(({ language }) => language).join(' '), on },
  }));
}
