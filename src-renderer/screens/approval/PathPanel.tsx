import { useRef } from 'react';
import { isApproved, type PathStep, roleKey } from '#shared/domain/approval/path.ts';
import { approvalStory, type ChangedParts, type StoryItem } from '#shared/domain/approval/story.ts';
import type { Written } from '#shared/domain/draft/draft.ts';
import { intlTag } from '#shared/texts/translate.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import type { StateShape } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { SavePdfButton } from '../message-frame/save-pdf.tsx';
import { ApplicationLine } from './ApplicationLine.tsx';
import { DecidedBy } from './DecidedBy.tsx';
import { GivenReasons } from './GivenReasons.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { OpenStep } from './OpenStep.tsx';
import { PathLine } from './PathLine.tsx';

/** The fingerprint, and under it the way to a yes. */
export function PathPanel({ path, written }: { path: readonly PathStep[]; written: ReadonlyMap<string, Written> }) {
  const t = useTexts();
  const format = useFormat();
  const { detail } = useOpenMessage();
  const list = useRef<HTMLOListElement>(null);
  const { version, versions, decisions, changedSince } = detail;
  const story = approvalStory({ versions, written, draft: { brief: detail.brief, bodies: detail.bodies }, decisions, path });
  return (
    <>
      {version && (
        <Section className="fingerprint">
          <h2 className="small-heading">
            {changedSince ? t('approval.screen.bound', { number: version.number }) : t('approval.screen.binds')}
          </h2>
          <p className={changedSince ? 'code num sub' : 'code num'}>{format.digest(version.digest)}</p>
          <p className="meta sub">{t('approval.screen.covers')}</p>
          {!changedSince && (
            <div className="on-paper">
              <SavePdfButton draft={false} />
              <p className="meta sub">{t('pdf.forApprovalAbout')}</p>
            </div>
          )}
        </Section>
      )}
      {version && <GivenReasons findings={version.findings} />}
      <Section title={t('approval.screen.path')} className="way">
        <ol ref={list} tabIndex={-1}>
          {story.map((item) => (
            <Item key={keyOf(item)} item={item} path={path} onDecided={() => list.current?.focus()} />
          ))}
          <Last approved={isApproved(path)} />
        </ol>
      </Section>
    </>
  );
}

function keyOf(item: StoryItem): string {
  if (item.kind === 'submitted') return item.version.id;
  return item.kind === 'decided' ? item.decision.id : item.step.step;
}

function Item({ item, path, onDecided }: { item: StoryItem; path: readonly PathStep[]; onDecided: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const { detail, nameOf } = useOpenMessage();
  if (item.kind === 'open') return <OpenStep step={item.step} onDecided={onDecided} />;
  if (item.kind === 'submitted') {
    const { version, again } = item;
    return (
      <>
        <PathLine shape="done" title={t('approval.screen.submitted', { again: again ? 'yes' : 'no' })}>
          <span>{nameOf(version.submittedBy)}</span>
          <span className="num">
            {format.capital(format.instant(version.submittedAt))} · {t('approval.screen.version', { number: version.number })}
          </span>
        </PathLine>
        {version.id === detail.version?.id && <ApplicationLine />}
      </>
    );
  }
  const { decision, number, voided, stands } = item;
  const { step, outcome, strength } = decision;
  const role = roleKey(path.find((candidate) => candidate.step === step)?.role ?? 'sender');
  if (voided)
    return (
      <PathLine shape="fell" title={t('approval.screen.fell', { step, role })} quiet>
        <span>{nameOf(decision.decidedBy)}</span>
        <VoidedBecause cause={voided.cause} who={nameOf(voided.by)} />
        <span className="num">
          {t('approval.screen.fellWhen', {
            from: format.capital(format.instant(decision.at)),
            to: sameDay(decision.at, voided.at, format.dayOf) ? format.clock(voided.at) : format.instant(voided.at),
            digest: format.digest(decision.digest),
          })}
        </span>
      </PathLine>
    );
  const shape: StateShape = outcome === 'yes' ? (stands ? 'done' : 'fell') : stands ? 'stops' : 'fell';
  return (
    <PathLine shape={shape} title={t('approval.screen.decided', { step, outcome, role })} quiet={!stands}>
      <span>
        {decision.recordedBy === decision.decidedBy
          ? nameOf(decision.decidedBy)
          : t('approval.screen.recordedFor', { recorder: nameOf(decision.recordedBy), decider: nameOf(decision.decidedBy) })}
      </span>
      <span className="num">
        {format.capital(format.instant(decision.at))} · {t('approval.screen.strength', { strength })}
        {' · '}
        {t('approval.screen.version', { number })}
      </span>
      {decision.alternative && <span>{t('distance.alternative', { alternative: decision.alternative })}</span>}
      {decision.reason && <q>{t('approval.screen.quote', { reason: decision.reason })}</q>}
      <DecidedBy decision={decision} />
    </PathLine>
  );
}

function VoidedBecause({ cause, who }: { cause: ChangedParts | null; who: string }) {
  const t = useTexts();
  if (!cause) return <span>{t('approval.screen.fellBy', { who })}</span>;
  const list = (words: readonly string[]): string => new Intl.ListFormat(intlTag(t.locale)).format(words);
  const texts = list(cause.languages.map((language) => t(`message.screen.language.${language}`)));
  const parts = [
    ...cause.fields.map((field) => t(`compare.field.${field}`).toLocaleLowerCase('nb')),
    ...(texts === '' ? [] : [t('approval.screen.textIn', { languages: texts })]),
  ];
  return <span>{t('approval.screen.fellBecause', { parts: list(parts), who })}</span>;
}

function sameDay(a: string, b: string, dayOf: (instant: string) => string): boolean {
  return dayOf(a) === dayOf(b);
}

function Last({ approved }: { approved: boolean }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const post = useCall('approval.correspondence', { messageId: detail.id }, { enabled: detail.version !== null, keep: true });
  const sent = (post.data?.notices ?? []).filter(({ kind }) => kind === 'sent');
  if (post.data && sent.length > 0)
    return (
      <PathLine shape="done" title={t('distance.notice.sent')}>
        {sent.map((notice) => (
          <NoticeLine key={notice.about} notice={notice} applicant={post.data.applicant} />
        ))}
      </PathLine>
    );
  return (
    <PathLine shape={approved ? 'here' : 'later'} title={t('approval.screen.send')} quiet={!approved}>
      <span>{t(approved ? 'approval.screen.sendNow' : 'approval.screen.sendLater')}</span>
    </PathLine>
  );
}
