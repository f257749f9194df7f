import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useIsFetching,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { EventData, MethodName, Params, Result } from '#shared/contract/index.ts';
import { call, onPushed } from './bridge.ts';
import { noteProgress } from './progress.ts';

/** The application runs on the same machine: what it says holds until it says that something changed. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Asks at once for what the frame around every screen shows, so that the answers come while the page is made. */
export function askFirst(client: QueryClient): void {
  for (const method of ['system.state', 'people.list', 'messages.current'] as const)
    void client.prefetchQuery({ queryKey: [method, {}], queryFn: () => call(method, {}) });
}

/** Milliseconds that the first screen has for itself: it is drawn, and taken in, before anything is done beside it. */
const firstMoment = 2000;

/** Does something once, a moment after everything that the first screen asked for is there. */
export function useSettled(act: () => void): void {
  const asked = useIsFetching();
  const done = useRef(false);
  useEffect(() => {
    if (asked > 0 || done.current) return;
    let idle = 0;
    const moment = setTimeout(() => {
      idle = requestIdleCallback(() => {
        done.current = true;
        act();
      });
    }, firstMoment);
    return () => {
      clearTimeout(moment);
      cancelIdleCallback(idle);
    };
  }, [asked, act]);
}

/** What a method answers, kept up to date. `enabled: false` waits; `keep` shows the old answer until the new one is there; `fresh` forgets the answer when nothing shows it. */
export function useCall<M extends MethodName>(
  method: M,
  params: Params<M>,
  options: { enabled?: boolean; keep?: boolean; fresh?: boolean } = {},
): UseQueryResult<Result<M>, Error> {
  return useQuery<Result<M>, Error, Result<M>>({
    queryKey: [method, params],
    queryFn: () => call(method, params),
    enabled: options.enabled ?? true,
    ...(options.fresh && { gcTime: 0 }),
    placeholderData: options.keep ? (keepPreviousData as never) : undefined,
  });
}

/** Asks once, outside of what is drawn. The answer is kept with those of `useCall`. */
export function useAsk(): <M extends MethodName>(method: M, params: Params<M>) => Promise<Result<M>> {
  const client = useQueryClient();
  return useCallback((method, params) => client.fetchQuery({ queryKey: [method, params], queryFn: () => call(method, params) }), [client]);
}

/** Reads what a method answered again at once, where what is done next builds on it; others wait for the keys to rest. */
export function useReadAgain(): (method: MethodName) => Promise<void> {
  const client = useQueryClient();
  return useCallback((method) => client.invalidateQueries({ queryKey: [method] }), [client]);
}

/** Something a person does. The screens learn what changed from the `changed` event that follows. */
export function useAct<M extends MethodName>(method: M) {
  return useMutation<Result<M>, Error, Params<M>>({ mutationFn: (params) => call(method, params) });
}

type About = EventData<'changed'>['about'];

const shownBy: Record<About, readonly string[]> = {
  messages: [
    'messages.list',
    'messages.current',
    'calendar.get',
    'messages.get',
    'messages.render',
    'messages.versions',
    'messages.history',
    'messages.findings',
    'approval.correspondence',
    'approval.letter',
    'channels.get',
    'application.get',
    'handover.get',
    'crisis.get',
    'templates.list',
    'search.find',
    'log.page',
    'log.languages',
    'workplace.checks',
  ],
  people: [
    'people.list',
    'proofing.dictionary',
    'privacy.find',
    'system.state',
    'messages.list',
    'messages.current',
    'search.find',
    'log.page',
    'log.languages',
  ],
  settings: [
    'system.state',
    'proofing.dictionary',
    'proofing.houseForm',
    'proofing.suggest',
    'glossary.list',
    'machineTranslation.status',
    'packs.list',
    'packs.get',
    'packs.holding',
    'handover.get',
    'privacy.overview',
    'recipients.selections',
    'relay.get',
    'sendWindow.get',
    'calendar.get',
    'mailbox.get',
    'relay.account',
    'backups.list',
    'log.page',
    'log.languages',
    'workplace.state',
    'workplace.checks',
  ],
  dictionary: [
    'proofing.dictionary',
    'proofing.houseForm',
    'proofing.suggest',
    'glossary.list',
    'messages.list',
    'messages.current',
    'log.page',
  ],
  recipients: [
    'handover.get',
    'privacy.overview',
    'privacy.find',
    'messages.list',
    'messages.current',
    'calendar.get',
    'messages.get',
    'recipients.page',
    'dispatch.domains',
    'suppressions.list',
    'dispatch.suppressed',
    'bounces.suggestions',
    'search.find',
    'log.page',
    'log.languages',
  ],
  dispatch: [
    'privacy.overview',
    'privacy.find',
    'messages.list',
    'messages.current',
    'calendar.get',
    'messages.get',
    'dispatch.get',
    'dispatch.followUp',
    'dispatch.rows',
    'dispatch.suppressed',
    'dispatch.domains',
    'bounces.suggestions',
    'bounces.outcomes',
    'relay.get',
    'search.find',
    'log.page',
    'log.languages',
  ],
  practice: ['privacy.find', 'practice.mails', 'practice.mail'],
  register: [
    'register.list',
    'register.owners',
    'register.disposals',
    'register.campaignNotice',
    'register.facets',
    'register.get',
    'register.audit',
    'register.due',
    'register.units',
    'register.views',
    'register.people',
    'register.look',
    'register.person',
    'register.crisis',
    'register.pictures',
    'register.notice',
    'register.reminder',
    'log.page',
  ],
  crisis: ['crisis.get', 'channels.get', 'log.page'],
  log: ['log.page', 'messages.get'],
  privacy: ['privacy.overview', 'privacy.find', 'bounces.suggestions', 'bounces.outcomes', 'log.page'],
  backups: ['backups.list', 'backups.notices', 'log.page'],
};

/** Milliseconds: longer than between two keys of one who writes on, and how long what changed may wait for a pause. */
const pause = 300;
const longestWait = 10_000;

/** Reads again what an event says has changed, at most twice a second; while somebody writes, when the keys rest. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let since = 0;
    let writtenAt = Number.NEGATIVE_INFINITY;
    const onWriting = (): void => {
      writtenAt = performance.now();
    };
    document.addEventListener('beforeinput', onWriting, true);
    const readAgain = (): void => {
      timer = null;
      const now = performance.now();
      const rest = Math.min(writtenAt + pause, since + longestWait) - now;
      if (rest > 0) {
        timer = setTimeout(readAgain, rest);
        return;
      }
      const methods = new Set(waiting);
      waiting.clear();
      void client.invalidateQueries({ predicate: (query) => methods.has(String(query.queryKey[0])) });
    };
    const stop = onPushed((pushed) => {
      if (pushed.event === 'progress') noteProgress(pushed.data);
      if (pushed.event !== 'changed') return;
      const first = waiting.size === 0 && timer === null;
      if (waiting.size === 0) since = performance.now();
      for (const method of shownBy[pushed.data.about]) waiting.add(method);
      timer ??= setTimeout(readAgain, first ? 0 : 500);
    });
    return () => {
      stop();
      document.removeEventListener('beforeinput', onWriting, true);
      if (timer) clearTimeout(timer);
    };
  }, [client]);
}
