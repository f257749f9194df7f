import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { BlockAnswer } from '#shared/domain/proofing/block-answers.ts';
import { call, onPushed } from '../../bridge.ts';
import { Proofreader } from './proofreader.ts';

export type Proofed = ReadonlyMap<LanguageCode, BlockAnswer>;

/** What the engines found in the open message, by the rules of its own institution (`pack`: as they hold now) and the words of the one at the keyboard (`me`). They run in the main process, and never hold up what is written. */
export function useProofed(bodies: Bodies, packId: string, pack: Pack, me: string | null): Proofed {
  const [reader] = useState(() => new Proofreader((language, texts) => call('proofing.blocks', { packId, language, texts: [...texts] })));
  // Other rules, or another at the keyboard, find other words.
  useEffect(() => reader.again(), [reader, pack, me]);
  useEffect(() => {
    reader.want(bodies);
    return () => reader.rest();
  }, [reader, bodies]);
  // A word that the house knows from now on, or no longer.
  useEffect(
    () =>
      onPushed(({ event, data }) => {
        if (event === 'changed' && data.about === 'dictionary') reader.again();
      }),
    [reader],
  );
  return useSyncExternalStore(reader.subscribe, reader.answers);
}
