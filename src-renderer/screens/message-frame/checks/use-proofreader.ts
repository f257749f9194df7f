import { useEffect, useState } from 'react';
import type { Bodies } from '#shared/domain/draft/document.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { call, onPushed } from '../../../bridge.ts';
import { Proofreader } from './proofreader.ts';

/** The one that asks the engines about the open message, by the rules of its own institution (`pack`: as they hold now) and the words of the one at the keyboard (`me`). They run in the main process, and never hold up what is written. */
export function useProofreader(bodies: Bodies, packId: string, pack: Pack, me: string | null): Proofreader {
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
  return reader;
}
