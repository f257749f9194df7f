import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { MessageDetail } from '#shared/contract/messages.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Glossary } from '#shared/domain/proofing/glossary/glossary.ts';
import { useFormat } from '../../../i18n.tsx';
import type { LiveText } from '../message-context.ts';
import { type Checked, Checker, type CheckThread } from './checker.ts';
import type { Proofreader } from './proofreader.ts';
import { runChecks, type SavedFacts, type ToCheck } from './run-checks.ts';

/** What the rules say about the text as it stands, and the engines (`reader`); never in the way of a key press. */
export function useFindings(detail: MessageDetail, live: LiveText, pack: Pack, reader: Proofreader, { entries: terms }: Glossary): Checked {
  const { now } = useFormat();
  const { copied, translated, linked, bodies, answers, advice } = detail;
  const saved = useMemo<SavedFacts>(
    () => ({ copied, translated, linked, bodies, answers, advice }),
    [copied, translated, linked, bodies, answers, advice],
  );
  const submittedAt = detail.version && !detail.changedSince ? detail.version.submittedAt : null;
  const wanted = useMemo(() => ({ ...live, saved, pack, terms, now, submittedAt }), [live, saved, pack, terms, now, submittedAt]);
  const [checked, setChecked] = useState<Checked>(() => first({ ...wanted, proofed: reader.answers() }));

  const checker = useRef<Checker | null>(null);
  useEffect(() => {
    checker.current = new Checker(begin, (next) => startTransition(() => setChecked(next)));
    return () => checker.current?.end();
  }, []);
  useEffect(() => {
    const check = (): void => checker.current?.want({ ...wanted, proofed: reader.answers() });
    check();
    return reader.subscribe(check);
  }, [wanted, reader]);
  return checked;
}

/** What is shown at once when a message is opened. */
function first(input: ToCheck): Checked {
  return { ...runChecks(input), bodies: input.bodies };
}

function begin(): CheckThread | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' }) as unknown as CheckThread;
}
