import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { ArchiveIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { CallError } from '../../bridge.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { useWork } from '../../work.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** The archive package of the message's last send: with or without addresses, how far it has come, and where it went. */
export function ArchiveSection() {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const order = detail.orders.findLast(
    ({ order: { kind, state, startedAt } }) => kind === 'send' && startedAt !== null && (state === 'finished' || state === 'cancelled'),
  )?.order;
  return (
    <Section title={t('archive.title')} className="archive">
      <div className="col gap-12">
        <p className="dense sub">{t(order ? 'archive.about' : 'archive.later')}</p>
        {order && <SaveArchive key={order.id} order={order} />}
      </div>
    </Section>
  );
}

function SaveArchive({ order }: { order: SendOrder }) {
  const t = useTexts();
  const announce = useAnnounce();
  const save = useAct('archive.save');
  const cancel = useAct('archive.cancel');
  const name = useId();
  const value = useWork('archive', order.messageId);
  const [chosen, setChosen] = useState<'with' | 'without'>('without');
  const gone = order.purged !== null;
  const withAddresses = chosen === 'with' && !gone;
  const press = (): void =>
    save.mutate(
      { orderId: order.id, recipients: withAddresses },
      {
        onSuccess: ({ path }) => {
          if (path !== null) announce(t('archive.saved', { file: path }));
        },
      },
    );
  const calledOff = save.error instanceof CallError && save.error.textId === 'archive.calledOff';
  return (
    <>
      <Fieldset>
        <Fieldset.Legend className="field-label">{t('archive.who')}</Fieldset.Legend>
        <Radio
          name={name}
          value="without"
          label={t('archive.without')}
          description={t('archive.withoutAbout')}
          checked={!withAddresses}
          onChange={() => setChosen('without')}
        />
        <Radio
          name={name}
          value="with"
          label={t('archive.with', { count: order.count })}
          description={t(gone ? 'archive.addressesGone' : 'archive.withAbout')}
          checked={withAddresses}
          disabled={gone}
          onChange={() => setChosen('with')}
        />
      </Fieldset>
      <div className="row gap-8">
        <ActButton variant="secondary" busy={save.isPending} icon={<ArchiveIcon width={16} height={16} aria-hidden />} onAct={press}>
          {t('archive.save')}
        </ActButton>
        {save.isPending && value !== null && (
          <Button variant="tertiary" onClick={() => cancel.mutate({ orderId: order.id })}>
            {t('archive.cancel')}
          </Button>
        )}
      </div>
      {save.isPending && value !== null && <ProgressBar value={value} label={t('archive.working')} />}
      {calledOff && (
        <p className="dense sub" role="status">
          {t('archive.calledOff')}
        </p>
      )}
      {save.isError && !calledOff && <InlineError error={save.error} onRetry={press} />}
      {save.data && save.data.path !== null && (
        <div className="chain-result">
          <StateIcon shape="done" />
          <p className="saved-path">{t('archive.saved', { file: save.data.path })}</p>
        </div>
      )}
    </>
  );
}
