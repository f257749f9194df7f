import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import type { WallTime } from '#shared/domain/draft/brief.ts';
import type { HandOver } from '#shared/domain/handover/handover.ts';
import type { Word } from '#shared/domain/people/word.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { FactList, Section } from '../../kit/Section.tsx';
import { Work } from '../../kit/Work.tsx';
import { useAct } from '../../queries.ts';
import { WallTimeField } from '../draft/WallTimeField.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { ReplyWord } from './ReplyWord.tsx';

/** IT has the message, or has sent it: when it was wanted and when it went, and by whose word. */
export function HandedOver({ handOver, answering }: { handOver: HandOver; answering: Result<'handover.get'>['answering'] }) {
  const t = useTexts();
  const format = useFormat();
  const { detail, nameOf } = useOpenMessage();
  const [again, setAgain] = useState(false);
  const [taking, setTaking] = useState(false);
  const takeBack = useAct('handover.takeBack');
  const journal = useAct('handover.saveJournal');
  const announce = useAnnounce();
  const { state, handedOver, sent } = handOver;
  return (
    <Work
      panelLabel={t('handover.facts')}
      panel={
        <>
          {answering && <AnswerInquiries messageId={detail.id} answering={answering} />}
          <Section title={t('handover.facts')}>
            <HandOverFacts handOver={handOver} />
          </Section>
        </>
      }
    >
      <div className="work-scroll hand-over">
        <header>
          <h2 className="subheading">{t(state === 'sent' ? 'handover.sent' : 'handover.withIt')}</h2>
          <p className="sub">
            {t('handover.withIt.about', { when: format.instant(handedOver?.at ?? ''), who: nameOf(handedOver?.by ?? null) })}
          </p>
        </header>
        {sent && (
          <FactList
            className="both-times"
            facts={[
              [t('handover.wanted'), handOver.wantedAt ? format.capital(format.wall(handOver.wantedAt)) : t('handover.noWanted')],
              [t('handover.actual'), format.capital(format.instant(sent.at))],
            ]}
          />
        )}
        {(state === 'handed-over' || again) && <RecordSent handOver={handOver} onDone={() => setAgain(false)} />}
        {state === 'sent' && !again && (
          <div>
            <Button variant="secondary" onClick={() => setAgain(true)}>
              {t('handover.record.again')}
            </Button>
            <ActButton
              variant="tertiary"
              busy={journal.isPending}
              onAct={() =>
                journal.mutate(
                  { messageId: detail.id },
                  { onSuccess: ({ path }) => path !== null && announce(t('handover.journal.saved')) },
                )
              }
            >
              {t('handover.journal.save')}
            </ActButton>
            {journal.isError && <InlineError error={journal.error} />}
          </div>
        )}
        {state === 'handed-over' && (
          <div className="discard">
            <Button variant="tertiary" data-color="neutral" onClick={() => setTaking(true)}>
              {t('handover.takeBack')}
            </Button>
            <DialogAct
              open={taking}
              title={t('handover.takeBack.title')}
              verb={t('handover.takeBack.act')}
              onAct={async () => {
                await takeBack.mutateAsync({ messageId: detail.id });
                announce(t('handover.takenBack'));
              }}
              onClose={() => setTaking(false)}
            >
              <p>{t('handover.takeBack.about')}</p>
            </DialogAct>
          </div>
        )}
      </div>
    </Work>
  );
}

/** Who asked shall have an answer; it stays open until somebody says that they have (U44). */
function AnswerInquiries({ messageId, answering }: { messageId: string; answering: { rule: string; address: string } }) {
  const done = useAct('handover.answered');
  return <ReplyWord of="answering" list={answering} act={done} onSay={(then) => done.mutate({ messageId }, { onSuccess: then })} />;
}

function RecordSent({ handOver, onDone }: { handOver: HandOver; onDone: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const record = useAct('handover.recordSent');
  const [at, setAt] = useState<WallTime | null>(null);
  const [typed, setTyped] = useState(handOver.sent?.count?.toString() ?? '');
  const digits = typed.replace(/[\s\u00a0.]/g, '');
  const badCount = digits !== '' && !/^\d{1,8}$/.test(digits);
  const reason = at === null ? t('handover.record.noTime') : badCount ? t('handover.record.badCount') : null;
  return (
    <Section title={t('handover.record')} className="bound">
      <div className="col gap-12 record-sent">
        <p className="dense sub">{t('handover.record.about')}</p>
        <WallTimeField
          id="sent-at"
          label={t('handover.record.time')}
          help={t('handover.record.help')}
          value={at}
          zone={format.zone}
          onChange={setAt}
        />
        <Textfield
          className="count"
          label={t('handover.record.count')}
          inputMode="numeric"
          value={typed}
          error={badCount ? t('handover.record.badCount') : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {record.isError && <InlineError error={record.error} />}
        <div>
          <ActButton
            variant="primary"
            busy={record.isPending}
            reason={reason}
            onAct={() =>
              at &&
              record.mutate(
                { messageId: handOver.messageId, at, count: digits === '' ? null : Number(digits) },
                {
                  onSuccess: () => {
                    announce(t('handover.recorded'));
                    onDone();
                  },
                },
              )
            }
          >
            {t('handover.record.act')}
          </ActButton>
        </div>
      </div>
    </Section>
  );
}

/** By whose word each step was taken. */
export function HandOverFacts({ handOver }: { handOver: HandOver }) {
  const t = useTexts();
  const format = useFormat();
  const { nameOf } = useOpenMessage();
  const word = (one: Word): string => t('handover.by', { who: nameOf(one.by), when: format.instant(one.at) });
  const { told, handedOver, sent, takenBack, answered, wantedAt, list, digest } = handOver;
  const count = sent?.count ?? list?.count ?? null;
  return (
    <FactList
      facts={[
        [t('plan.bound.content'), format.digest(digest)],
        handedOver && [t('handover.wanted'), wantedAt ? format.capital(format.wall(wantedAt)) : t('handover.noWanted')],
        count === null ? null : [t('handover.reached'), format.count(count)],
        told && [t('handover.toldBy'), word(told)],
        handedOver && [t('handover.handedBy'), word(handedOver)],
        sent && [t('handover.actual'), format.capital(format.instant(sent.at))],
        sent && [t('handover.recordedBy'), word({ by: sent.recordedBy, at: sent.recordedAt })],
        answered && [t('handover.answeredBy'), word(answered)],
        takenBack && [t('handover.takenBackBy'), word(takenBack)],
      ]}
    />
  );
}
