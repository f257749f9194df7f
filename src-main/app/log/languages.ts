import { countWords } from '#shared/domain/checks/text-rules.ts';
import { docText, languageCodes } from '#shared/domain/draft/document.ts';
import { wallTimeOf } from '#shared/domain/draft/wall-time.ts';
import { type SentText, tallyLanguages } from '#shared/domain/log/language-tally.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import { type Context, currentPack, type Handlers } from '../context.ts';

/** Messages that are read before others have their turn. */
const atOnce = 20;

/** How much of what has gone out is in which language (språklova § 13). */
export function createLanguageHandlers(context: Context): Handlers<'log.languages'> {
  const { clock } = context;
  const { read } = context.store;

  return {
    'log.languages': async () => {
      const { zone } = currentPack(context);
      const sent: SentText[] = [];
      for (const [index, { messageId }] of read.versionHeads().entries()) {
        for (const { channel, at, version } of outOf(messageId)) {
          sent.push({ channel, year: Number(wallTimeOf(at, zone).local.slice(0, 4)), words: wordsOf(version) });
        }
        if (index % atOnce === atOnce - 1) await new Promise<void>((resolve) => clock.after(0, resolve));
      }
      return { tally: tallyLanguages(sent) };
    },
  };

  /** What of a message is out, and the text that it is out with: by mail from here, by mail from IT, and in the places of its plan. */
  function outOf(messageId: string): { readonly channel: SentText['channel']; readonly at: string; readonly version: FrozenVersion }[] {
    const mailed = read
      .orders(messageId)
      .flatMap(({ id, kind, startedAt, versionId }) =>
        kind === 'send' && startedAt !== null && read.counts(id).accepted > 0 ? [{ at: startedAt, versionId }] : [],
      );
    const byIt = read.handOvers(messageId).flatMap(({ sent, versionId }) => (sent ? [{ at: sent.at, versionId }] : []));
    // The mail has its place in the plan too, and is counted once.
    const places = read
      .planItems(messageId)
      .flatMap(({ kind, published }) => (published && kind !== 'mail' && kind !== 'list' ? [{ kind, at: published.at }] : []));
    const versions = places.length > 0 ? read.versions(messageId) : [];
    return [
      ...[...mailed, ...byIt].flatMap(({ at, versionId }) => {
        const version = read.version(versionId);
        return version ? [{ channel: 'mail' as const, at, version }] : [];
      }),
      ...places.flatMap(({ kind, at }) => {
        // What stood frozen then; the first where it was out before any was.
        const version = versions.findLast(({ submittedAt }) => submittedAt <= at) ?? versions[0];
        return version ? [{ channel: kind, at, version }] : [];
      }),
    ];
  }
}

function wordsOf({ bodies }: FrozenVersion): SentText['words'] {
  return Object.fromEntries(languageCodes.map((language) => [language, countWords(docText(bodies[language]))]));
}
