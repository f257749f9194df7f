import { AppError } from '#shared/domain/errors.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import {
  asHouseWord,
  type HouseWord,
  isHouseWord,
  longestHouseWord,
  mostHouseWords,
  readWordFile,
  type WordScope,
  writeWordFile,
} from '#shared/domain/proofing/house-words.ts';
import { englishEndings, type SpellingOptions } from '#shared/domain/proofing/spelling.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change } from '../../ports/store.ts';
import { actorOrNull, type Context, currentPack, type Handlers, logged, requireActor, requirePack, settingKeys } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { createSerially } from '../serially.ts';
import { addedWords, forgetHouses } from './known-words.ts';

type DictionaryMethods = `proofing.${'dictionary' | 'addWord' | 'removeWord' | 'importWords' | 'exportWords' | 'setEnglish'}`;

/** Bytes. The most words, each as long as may be. */
const mostBytes = mostHouseWords * (longestHouseWord + 2) * 2;

/** The dictionary of the house: what it adds to the dictionaries, and takes out again. */
export function createDictionaryHandlers(context: Context): Handlers<DictionaryMethods> {
  const { store, clock, files, host } = context;
  /** A word is new until the one before has been written. */
  const serially = createSerially();
  const adding = <T>(work: () => Promise<T>): Promise<T> => serially('words', work);
  const changed = (): void => {
    forgetHouses(context);
    context.emit('changed', { about: 'dictionary', messageId: null });
  };

  return {
    'proofing.dictionary': () => {
      const pack = currentPack(context);
      return {
        ofRules: [...(pack.proofing?.words ?? [])],
        words: addedWords(context, pack).map(({ scope, word, addedAt, addedBy }) => ({ scope, word, addedAt, addedBy })),
        englishEndings: spellingOptions(context).englishEndings,
      };
    },

    'proofing.addWord': ({ scope, word: written, packId }) =>
      adding(async () => {
        const word = asHouseWord(written);
        if (!isHouseWord(word)) throw new AppError('invalid', 'proof.notAWord');
        await put(scope, [word], packId === undefined ? undefined : requirePack(context, packId));
        return { done: true };
      }),

    'proofing.removeWord': async ({ scope, word: written }) => {
      const actor = requireActor(context);
      const word = asHouseWord(written);
      await store.write([
        { do: 'word.remove', scope, owner: ownerOf(scope), word },
        logged(context, 'word.removed', null, { scope }, actor.id),
      ]);
      changed();
      return { done: true };
    },

    'proofing.importWords': ({ scope, file }) =>
      adding(async () => {
        const bytes = await files.read(host.resolveFile(file), mostBytes);
        const { words, refused } = readWordFile(decode(bytes));
        if (words.length === 0) throw new AppError('invalid', 'proof.noWords');
        const added = await put(scope, words);
        return { added, already: words.length - added, refused };
      }),

    'proofing.exportWords': async ({ scope, to }) => {
      const t = translator(chosenLocale(store.read));
      const words = store.read.houseWords(scope, ownerOf(scope)).map(({ word }) => word);
      const wanted = { name: `${t('proof.wordsFile')}.txt`, to, kind: 'words', facts: { count: words.length } };
      return { path: await saveFile(context, wanted, () => writeWordFile(words, t('proof.wordsFile.head'))), words: words.length };
    },

    'proofing.setEnglish': async ({ endings }) => {
      await store.write([
        { do: 'settings.set', key: settingKeys.englishEndings, value: endings },
        logged(context, 'settings.changed', null, { setting: settingKeys.englishEndings }, actorOrNull(context)?.id ?? null),
      ]);
      changed();
      return { done: true };
    },
  };

  /** Adds those that are not there; gives how many. */
  async function put(scope: WordScope, words: readonly string[], pack?: Pack): Promise<number> {
    const actor = requireActor(context);
    const owner = ownerOf(scope, pack);
    const kept = new Set(store.read.houseWords(scope, owner).map(({ word }) => word));
    const fresh = words.filter((word) => !kept.has(word));
    if (kept.size + fresh.length > mostHouseWords) throw new AppError('invalid', 'proof.tooManyWords', { most: mostHouseWords });
    if (fresh.length === 0) return 0;
    const at = clock.now();
    const puts = fresh.map((word): Change => ({ do: 'word.put', word: { scope, owner, word, addedAt: at, addedBy: actor.id } }));
    await store.write([...puts, logged(context, 'words.added', null, { scope, count: fresh.length }, actor.id)]);
    changed();
    return fresh.length;
  }

  function ownerOf(scope: WordScope, pack?: Pack): HouseWord['owner'] {
    return scope === 'person' ? requireActor(context).id : familyOf(pack ?? currentPack(context));
  }
}

/** -ise alone until something else is chosen. */
export function spellingOptions({ store }: Pick<Context, 'store'>): SpellingOptions {
  const chosen = store.read.setting(settingKeys.englishEndings);
  return { englishEndings: englishEndings.find((endings) => endings === chosen) ?? 'ise' };
}

/** Lists come from everywhere: UTF-8 with or without a mark, else the code page of Windows. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
