import { useEffect, useRef, useState } from 'react';
import { isAnswerable } from '#shared/domain/checks/answers.ts';
import { type Finding, severities } from '#shared/domain/checks/finding.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { TextId } from '#shared/texts/index.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { severityShapes } from '../../kit/rule-words.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { AnswerWords } from '../message-frame/AnswerWords.tsx';
import { AnswerFinding } from './AnswerFinding.tsx';
import { findingKey, placeWords, splitFinding } from './findings.ts';
import type { DraftStore, TickWhat } from './store.ts';
import { useAnswers } from './use-answers.ts';
import { useCopiedDates } from './use-copied-dates.ts';
import { useStaleBlocks } from './use-stale-blocks.ts';
import { useUnreadDrafts } from './use-unread-drafts.ts';

interface FindingsListProps {
  findings: readonly Finding[];
  selected: string | null;
  onGo: (finding: Finding) => void;
  /** Goes to a block, and shows what is said of it there. */
  onShow: (finding: Finding) => void;
  /** Has the block of a row drafted anew; null where that cannot be done. */
  draftAnew: (language: LanguageCode, row: number) => (() => void) | null;
  store: DraftStore;
  editable: boolean;
}

/** Every finding, the gravest first; each is a way to its place. Below them the copied dates that somebody has said are right. */
export function FindingsList({ findings, selected, onGo, onShow, draftAnew, store, editable }: FindingsListProps) {
  const t = useTexts();
  const copied = useCopiedDates(store);
  const stale = useStaleBlocks(store);
  const unread = useUnreadDrafts(store);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  /** The finding that a reason is being written for. */
  const [asked, setAsked] = useState<string | null>(null);
  const answers = useAnswers(store);
  const list = useRef<HTMLDivElement>(null);
  /** The finding that was answered last, and its place: once it is gone, the next one there takes the focus. */
  const answered = useRef<{ readonly key: string; readonly at: number } | null>(null);
  useEffect(() => {
    const last = answered.current;
    // Findings are read again for other reasons too, before the answer has come.
    if (last === null || !list.current || findings.some((finding) => findingKey(finding) === last.key)) return;
    answered.current = null;
    const buttons = [...list.current.querySelectorAll<HTMLElement>('.finding')];
    (buttons[last.at] ?? buttons.at(-1) ?? list.current).focus();
  }, [findings]);

  const say = async (key: string, act: () => Promise<void>): Promise<void> => {
    setError(null);
    setBusy(key);
    try {
      await act();
    } catch (failure) {
      answered.current = null;
      setError(failure);
    } finally {
      setBusy(null);
    }
  };
  /** What a person can say that answers a finding in the place where it stands. */
  const actFor = (finding: Finding): { label: TextId; named: string; run: () => Promise<void> } | null => {
    const date = copied.of(finding);
    if (date)
      return {
        label: 'begin.still',
        named: t('begin.stillNamed', { dates: date.dates.join(', ') }),
        run: () => copied.say(date, true),
      };
    const block = stale.of(finding);
    if (block) return { label: 'begin.still', named: t('proof.holdsNamed', { text: block.text }), run: () => stale.keep(block) };
    const draft = unread.of(finding);
    if (draft) return { label: 'machine.read', named: t('machine.readNamed', { text: draft.text }), run: () => unread.read(draft) };
    const tick = tickFor(finding);
    return tick && { label: tick.label, named: `${t(tick.label)}: ${t(finding.text)}`, run: () => store.tick(tick.what, true) };
  };
  return (
    <div className="findings" ref={list} tabIndex={-1}>
      {error !== null && <InlineError error={error} />}
      {findings.length === 0 && <EmptyState title={t('draft.noFindings')}>{t('draft.noFindingsText')}</EmptyState>}
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-labelledby={`findings-${severity}`}>
            <h3 className="small-heading num" id={`findings-${severity}`}>
              {t(`draft.group.${severity}`)} · {group.length}
            </h3>
            <ul>
              {group.map((finding) => {
                const key = findingKey(finding);
                const act = editable ? actFor(finding) : null;
                const old = editable ? stale.of(finding) : null;
                const { place } = finding;
                const anew = old && place.in === 'body' && place.row !== undefined ? draftAnew(old.language, place.row) : null;
                return (
                  <li className="finding-item" key={key}>
                    <FindingRow finding={finding} selected={key === selected} onGo={onGo} />
                    {editable && asked === key && (
                      <AnswerFinding
                        busy={busy === key}
                        onCancel={() => setAsked(null)}
                        onSave={(reason) => {
                          answered.current = { key, at: findings.indexOf(finding) };
                          void say(key, () => answers.say(finding, reason));
                        }}
                      />
                    )}
                    {editable && !act && asked !== key && isAnswerable(finding) && (severity === 'warn' || key === selected) && (
                      <p className="finding-act">
                        <ActButton
                          size="small"
                          variant="tertiary"
                          data-color="neutral"
                          aria-label={t('finding.answerNamed', { finding: t(finding.text) })}
                          onAct={() => setAsked(key)}
                        >
                          {t('finding.answer')}
                        </ActButton>
                      </p>
                    )}
                    {act && (
                      <p className="finding-act">
                        <ActButton
                          size="small"
                          variant="secondary"
                          busy={busy === key}
                          aria-label={act.named}
                          onAct={() => {
                            answered.current = { key, at: findings.indexOf(finding) };
                            void say(key, act.run);
                          }}
                        >
                          {t(act.label)}
                        </ActButton>
                        {old && stale.changeOf(finding) && (
                          <ActButton
                            size="small"
                            variant="tertiary"
                            aria-label={t('stale.showNamed', { text: old.text })}
                            onAct={() => onShow(finding)}
                          >
                            {t('stale.show')}
                          </ActButton>
                        )}
                        {old && anew && (
                          <ActButton size="small" variant="tertiary" aria-label={t('machine.anewNamed', { text: old.text })} onAct={anew}>
                            {t('machine.anew')}
                          </ActButton>
                        )}
                      </p>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      {answers.given.length > 0 && (
        <section aria-labelledby="findings-with-reason">
          <h3 className="small-heading num" id="findings-with-reason">
            {t('finding.answered', { count: answers.given.length })}
          </h3>
          <ul>
            {answers.given.map((finding) => {
              const key = findingKey(finding);
              const { title } = splitFinding(t(finding.text));
              return (
                <li key={key} className="answered">
                  <StateIcon shape="done" />
                  <span>
                    {title}
                    <AnswerWords answer={finding.answer} />
                  </span>
                  {editable && (
                    <ActButton
                      size="small"
                      variant="tertiary"
                      data-color="neutral"
                      busy={busy === key}
                      aria-label={t('finding.takeBackNamed', { finding: title })}
                      onAct={() => void say(key, () => answers.say(finding, null))}
                    >
                      {t('begin.takeBack')}
                    </ActButton>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {copied.answered.length > 0 && (
        <section aria-labelledby="findings-answered">
          <h3 className="small-heading num" id="findings-answered">
            {t('begin.answered', { count: copied.answered.length })}
          </h3>
          <ul>
            {copied.answered.map((date) => {
              const key = JSON.stringify(date.place);
              const dates = date.dates.join(', ');
              return (
                <li key={key} className="answered">
                  <StateIcon shape="done" />
                  <span>{dates}</span>
                  {editable && (
                    <ActButton
                      size="small"
                      variant="tertiary"
                      data-color="neutral"
                      busy={busy === key}
                      aria-label={t('begin.takeBackNamed', { dates })}
                      onAct={() => void say(key, () => copied.say(date, false))}
                    >
                      {t('begin.takeBack')}
                    </ActButton>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The tick that answers a finding, and what it says. */
function tickFor({ text, place }: Finding): { readonly what: TickWhat; readonly label: TextId } | null {
  switch (text.id) {
    case 'check.proofread':
    case 'check.proofreadAgain':
      return place.in === 'body' ? { what: { proofread: [place.language] }, label: 'draft.sayProofread' } : null;
    case 'check.care.privacy':
      return { what: 'privacy', label: 'draft.sayConsidered' };
    case 'check.care.security':
      return { what: 'security', label: 'draft.sayConsidered' };
    default:
      return null;
  }
}

function FindingRow({ finding, selected, onGo }: { finding: Finding; selected: boolean; onGo: (finding: Finding) => void }) {
  const t = useTexts();
  const { title, detail } = splitFinding(t(finding.text));
  const { place } = finding;
  return (
    <>
      <button
        type="button"
        className="finding"
        aria-current={selected || undefined}
        title={finding.source || undefined}
        onClick={() => onGo(finding)}
      >
        <StateIcon shape={severityShapes[finding.severity]} size={16} label={t(`draft.group.${finding.severity}`)} />
        <span className="words">
          <span className="title medium">{title}</span>
          {detail && <span className="detail">{detail}</span>}
        </span>
        {place.in === 'body' && (
          <abbr className="meta sub" title={t(`draft.in.${place.language}`)}>
            {place.language}
          </abbr>
        )}
      </button>
      <p className="finding-source">
        <RuleLink rule={finding.rule} /> {finding.source || placeWords(finding, t)}
      </p>
    </>
  );
}
