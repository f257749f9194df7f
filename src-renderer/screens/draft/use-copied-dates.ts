import { useMemo } from 'react';
import { copiedDateRule, placeOf } from '#shared/domain/checks/copied-date.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { type StandingDate, standingDates } from '#shared/domain/draft/copied.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import type { DraftStore } from './store.ts';

export interface CopiedDates {
  /** What the finding is about; null for one that is about something else. */
  readonly of: (finding: Finding) => StandingDate | null;
  /** Those that somebody has said are right. */
  readonly answered: readonly StandingDate[];
  readonly say: (date: StandingDate, still: boolean) => Promise<void>;
}

/** The copied dates that stand in the open message, and a person's word about them. */
export function useCopiedDates(store: DraftStore): CopiedDates {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail, live, checked, links, pack } = useOpenMessage();
  const standing = useMemo(
    () =>
      standingDates(
        detail.copied,
        { brief: live.brief, bodies: checked, linked: links },
        mailLanguages(pack, live.brief.audience?.kind ?? null, checked),
      ),
    [detail.copied, live.brief, checked, links, pack],
  );
  return {
    of: (finding) => (finding.rule === copiedDateRule ? (standing.find((date) => samePlace(placeOf(date), finding.place)) ?? null) : null),
    answered: standing.filter(({ still }) => still !== null),
    say: async (date, still) => {
      await store.sayStill(date.place, still);
      if (still) announce(t('begin.stillSaid', { dates: date.dates.join(', ') }));
    },
  };
}

function samePlace(a: Finding['place'], b: Finding['place']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
