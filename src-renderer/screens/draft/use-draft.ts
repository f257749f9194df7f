import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Brief } from '#shared/domain/draft/brief.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { OpenMessage } from '../message-frame/message-context.ts';
import { type DraftStore, draftOf } from './store.ts';

/** Longer than between two keys of one who writes on: what reads the whole text waits for a pause. */
const liveAfter = 350;
/** How many screens show a draft now: 0 or 1, both for a moment when one takes over from the other. */
const shown = new WeakMap<DraftStore, number>();

/**
 * The open message's draft. What is written is told to the message's frame when the keys rest, what waits is
 * saved when the window is hidden or the screen left, and what another act saved is taken in.
 */
export function useDraft(open: OpenMessage, onTaken: (languages: readonly LanguageCode[]) => void): { store: DraftStore; brief: Brief } {
  const [store] = useState(() => draftOf(open.detail));
  const brief = useSyncExternalStore(store.subscribe, store.brief);
  const { setLive, setFlush, detail } = open;
  const taken = useRef(onTaken);
  taken.current = onTaken;

  useEffect(() => {
    const languages = store.adopt(detail);
    if (languages.length > 0) taken.current(languages);
  }, [store, detail]);

  useEffect(() => {
    shown.set(store, (shown.get(store) ?? 0) + 1);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told: unknown;
    const tell = (): void => {
      told = store.bodies;
      startTransition(() => setLive(store.live()));
    };
    tell();
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(tell, store.bodies === told ? 100 : liveAfter);
    });
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void store.saver.flush();
    };
    const leave = (): void => void store.saver.flush();
    document.addEventListener('visibilitychange', hidden);
    // A call that is made as late as `pagehide` may find nobody who hears it.
    window.addEventListener('beforeunload', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('pagehide', leave);
      setLive(store.live());
      // What is saved takes over when the frame has had time to read it.
      void store.saver.flush().then((saved) => {
        if (saved) setTimeout(() => shown.get(store) === 0 && setLive(null), 1500);
      });
      shown.set(store, (shown.get(store) ?? 1) - 1);
    };
  }, [store, setLive]);

  useEffect(() => {
    setFlush(async () => {
      if (!(await store.saver.flush()) && store.saver.state.kind === 'failed') throw store.saver.state.error;
      return store.saver.revision;
    });
    return () => setFlush(null);
  }, [store, setFlush]);

  return { store, brief };
}
