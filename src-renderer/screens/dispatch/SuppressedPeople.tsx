import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { isUrgent, mayLift } from '#shared/domain/dispatch/confirm.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { mostOverridden } from '#shared/domain/dispatch/override.ts';
import { CallError } from '../../bridge.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Section } from '../../kit/Section.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { SignForm } from './SignForm.tsx';
import { type Suppressed, suppressedSeqs, useSuppressed } from './use-suppressed.ts';

/** In these a send goes on when somebody says so, and not before. */
const waitsForWord: ReadonlySet<SendOrder['state']> = new Set(['paused', 'stopped', 'finished', 'cancelled']);

/** Where life and health depend on a send: who in it is suppressed and why, and a leader's word that some of them get it after all. */
export function SuppressedPeople({ order }: { order: SendOrder }) {
  const { detail, pack } = useOpenMessage();
  return isUrgent(pack, detail.brief.reason) ? <Listed key={order.id} order={order} /> : null;
}

function Listed({ order }: { order: SendOrder }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const { data, error, retry } = useSuppressed(order.id);
  const people = useCall('people.list', {}).data?.people ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  // The reason is another now than when this send's text was frozen.
  if (error instanceof CallError && error.textId === 'dispatch.blocked.notUrgentSuppressed') return null;
  if (error) return <InlineError error={error} onRetry={retry} />;
  const list = detail.lists.find(({ id }) => id === order.listId);
  const leftOut = list && !list.keepsSuppressed && !list.purged ? list.suppressed : 0;
  if (!data || (data.total === 0 && data.decisions.length === 0 && leftOut === 0)) return null;
  const able = people.filter((person) => person.enrolled && mayLift(person, order, detail.version?.writers ?? []));
  const [first, ...others] = able;
  const mayChoose = data.open && first !== undefined;
  return (
    <Section title={t('override.title')} className="lift">
      {data.total > 0 && <p>{t('override.about')}</p>}
      {leftOut > 0 && <p>{t('override.leftOut', { count: leftOut })}</p>}
      <Decisions decisions={data.decisions} />
      {data.total > 0 && <Rows suppressed={data} orderId={order.id} chosen={chosen} onChoose={mayChoose ? setChosen : null} />}
      {data.total > 0 && data.open && !first && <p className="sub">{t('lift.nobody')}</p>}
      {data.total > 0 && mayChoose && (
        <>
          {waitsForWord.has(order.state) && <p className="sub">{t('override.waits')}</p>}
          <SignOverride order={order} people={[first, ...others]} chosen={chosen} onRest={setChosen} />
        </>
      )}
    </Section>
  );
}

function Decisions({ decisions }: Pick<Suppressed, 'decisions'>) {
  const t = useTexts();
  const format = useFormat();
  const { nameOf } = useOpenMessage();
  if (decisions.length === 0) return null;
  return (
    <ul className="plain-list">
      {decisions.map(({ by, at, reason, count }) => (
        <li key={`${at} ${by} ${reason}`}>
          <span className="strong">{t('override.decided', { name: nameOf(by), count })}</span>{' '}
          <span className="sub num">{format.instant(at)}</span>
          <p className="said">{reason}</p>
        </li>
      ))}
    </ul>
  );
}

interface RowsProps {
  suppressed: Suppressed;
  orderId: string;
  chosen: ReadonlySet<number>;
  /** Null where nobody may choose. */
  onChoose: ((chosen: ReadonlySet<number>) => void) | null;
}

function Rows({ suppressed: { total, rows, more }, orderId, chosen, onChoose }: RowsProps) {
  const t = useTexts();
  const format = useFormat();
  const { nameOf } = useOpenMessage();
  const [failure, setFailure] = useState<unknown>(null);
  const toggle = (seq: number, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(seq);
    else next.delete(seq);
    onChoose?.(next);
  };
  const chooseAll = async (on: boolean): Promise<void> => {
    setFailure(null);
    try {
      onChoose?.(new Set(on ? await suppressedSeqs(orderId) : []));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div>
      {onChoose && (
        <div className="row gap-16 wrap">
          <Checkbox
            label={t('override.all', { count: total })}
            checked={chosen.size >= total}
            onChange={(event) => void chooseAll(event.target.checked)}
          />
          <span className="sub num">{t('override.chosen', { chosen: chosen.size, count: total })}</span>
        </div>
      )}
      {failure !== null && <InlineError error={failure} />}
      <ul className="suppressed-rows" aria-label={t('override.title')} tabIndex={onChoose ? undefined : 0}>
        {rows.map(({ seq, address, suppression }) => (
          <li key={seq}>
            {onChoose ? (
              <Checkbox label={address} checked={chosen.has(seq)} onChange={(event) => toggle(seq, event.target.checked)} />
            ) : (
              <span className="strong">{address}</span>
            )}
            <div>
              <span>{suppression ? suppression.reason : t('override.noLonger')}</span>
              {suppression && (
                <span className="sub num">
                  {t('override.since', { when: format.instant(suppression.since), name: nameOf(suppression.by) })}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {more && (
        <Button className="small" variant="tertiary" onClick={more}>
          {t('override.more', { count: total - rows.length })}
        </Button>
      )}
    </div>
  );
}

interface SignOverrideProps {
  order: SendOrder;
  people: Parameters<typeof SignForm>[0]['people'];
  chosen: ReadonlySet<number>;
  /** Whom it is still about: none when all is decided. */
  onRest: (rest: ReadonlySet<number>) => void;
}

function SignOverride({ order, people, chosen, onRest }: SignOverrideProps) {
  const t = useTexts();
  const override = useAct('dispatch.override');
  const [reason, setReason] = useState('');
  const missing = chosen.size === 0 ? t('override.nobodyChosen') : reason.trim() === '' ? t('override.noReason') : null;
  /** So many at a time; what is decided is not decided again when a later part is refused and the leader tries once more. */
  const decide = async (decidedBy: string, passphrase: string): Promise<void> => {
    const seqs = [...chosen];
    try {
      for (let done = 0; done < seqs.length; done += mostOverridden) {
        const some = seqs.slice(done, done + mostOverridden);
        await override.mutateAsync({ orderId: order.id, seqs: some, decidedBy, passphrase, reason: reason.trim() });
        onRest(new Set(seqs.slice(done + mostOverridden)));
      }
      setReason('');
    } catch (error) {
      // Whom it was about has changed: they are chosen anew, by who stands there now.
      if (error instanceof CallError && error.kind === 'conflict') onRest(new Set());
    }
  };
  return (
    <SignForm
      who={t('lift.who')}
      people={people}
      signing={override}
      act={t('override.act')}
      missing={missing}
      onSign={(decidedBy, passphrase, settled) => void decide(decidedBy, passphrase).finally(settled)}
    >
      <Textfield
        label={t('override.reason')}
        description={t('sending.reasonIsKept')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
    </SignForm>
  );
}
