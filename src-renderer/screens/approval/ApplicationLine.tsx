import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { call } from '../../bridge.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useCopy } from '../../kit/use-copy.ts';
import { useAct, useCall } from '../../queries.ts';
import { FieldList } from '../form/FieldList.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { PathLine } from './PathLine.tsx';

type Application = NonNullable<Result<'application.get'>['application']>;

/** The application for the assessment, on the way to a yes: prepared until somebody says that it was delivered. */
export function ApplicationLine() {
  const t = useTexts();
  const format = useFormat();
  const { detail, nameOf } = useOpenMessage();
  const asked = useCall('application.get', { messageId: detail.id }, { keep: true });
  const application = asked.data?.application;
  if (!application) return null;
  const { to, delivered, waits } = application;
  if (!delivered && !waits) return null;
  if (delivered)
    return (
      <PathLine shape="done" title={t('application.delivered')}>
        <span>
          {nameOf(delivered.by)} {t('application.deliveredTo', { email: to.email })}
        </span>
        <span className="num">{format.capital(format.instant(delivered.at))}</span>
        <Opened application={application} />
      </PathLine>
    );
  return (
    <PathLine shape="waits" title={t('application.title', { who: to.email })}>
      <span>{to.name}</span>
      <span className="num">{t('application.asked', { rules: to.rules.join(', ') })}</span>
      <Opened application={application} />
    </PathLine>
  );
}

function Opened({ application }: { application: Application }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="acts">
        <Button variant="secondary" className="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'application.hide' : 'application.show')}
        </Button>
      </div>
      {open && <WholeApplication application={application} />}
    </>
  );
}

function WholeApplication({ application }: { application: Application }) {
  const t = useTexts();
  const announce = useAnnounce();
  const copy = useCopy();
  const { detail } = useOpenMessage();
  const save = useAct('application.save');
  const deliver = useAct('application.deliver');
  const [failure, setFailure] = useState<unknown>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { mail, missing, to, versionId, fields, delivered } = application;
  const asked = { messageId: detail.id, versionId };
  const run = (work: () => Promise<string | null>): void => {
    setFailure(null);
    setSaid(null);
    work().then(setSaid, setFailure);
  };
  const copyWhole = async (text: string): Promise<string> => {
    const words = t('application.copied', { field: t('application.whole') });
    await copy(text, words);
    return words;
  };
  const openMail = async ({ text, link }: NonNullable<Application['mail']>): Promise<string> => {
    if (!link.whole) await copyWhole(text);
    await call('system.openLink', { url: link.url });
    return t(link.whole ? 'application.opened' : 'application.openPaste');
  };
  const saveMail = async (): Promise<string | null> => {
    const { path } = await save.mutateAsync(asked);
    return path === null ? null : t('application.saved', { file: path });
  };
  const markDelivered = async (): Promise<null> => {
    await deliver.mutateAsync(asked);
    announce(t('application.marked'));
    return null;
  };
  return (
    <div className="application-open">
      <p>{t('application.about')}</p>
      <dl className="form-fields">
        <div>
          <dt>{t('application.to')}</dt>
          <dd>{to.email}</dd>
        </div>
      </dl>
      <FieldList fields={fields} canCopy={mail !== null} />
      {missing.length > 0 && <p className="c-danger">{t('application.missing', { rules: missing.join(', ') })}</p>}
      {mail && (
        <div className="application-acts">
          <ActButton size="small" variant="secondary" onAct={() => run(() => copyWhole(mail.text))}>
            {t('application.copyAll')}
          </ActButton>
          <ActButton size="small" variant="secondary" busy={save.isPending} onAct={() => run(saveMail)}>
            {t('application.save')}
          </ActButton>
          <ActButton size="small" variant="secondary" onAct={() => run(() => openMail(mail))}>
            {t('application.open')}
          </ActButton>
          {!delivered && (
            <ActButton size="small" variant="secondary" busy={deliver.isPending} onAct={() => run(markDelivered)}>
              {t('application.deliver')}
            </ActButton>
          )}
        </div>
      )}
      {said !== null && <p role="status">{said}</p>}
      {failure !== null && <InlineError error={failure} />}
    </div>
  );
}
