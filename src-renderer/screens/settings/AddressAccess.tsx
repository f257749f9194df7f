import { Radio, Textfield } from '@digdir/designsystemet-react';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import type { Access } from '#shared/contract/privacy.ts';
import { recipientStateTexts } from '#shared/domain/dispatch/recipient-state-texts.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { useAct, useCall } from '../../queries.ts';
import { askAbout, useAskedAddress } from './asked-address.ts';
import { Facts } from './Facts.tsx';
import { RegisterFacts } from './RegisterFacts.tsx';

/** Everything about one address: looked up, saved as a file, suppressed or erased. */
export function AddressAccess() {
  const t = useTexts();
  const asked = useAskedAddress();
  const [written, setWritten] = useState(asked);
  const found = useCall('privacy.find', { address: asked }, { enabled: asked !== '' });
  const [erased, setErased] = useState<Result<'privacy.erase'> | null>(null);
  const whole = /^\S+@\S+$/.test(written.trim());
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    if (!whole) return;
    setErased(null);
    if (written.trim() === asked) void found.refetch();
    else askAbout(written.trim());
  };
  return (
    <section className="privacy-part" aria-labelledby="privacy-find">
      <header>
        <h3 id="privacy-find">{t('privacy.find')}</h3>
      </header>
      <p className="sub">{t('privacy.findWhat')}</p>
      <form className="find-one" onSubmit={ask}>
        <Textfield
          label={t('privacy.address')}
          type="email"
          autoComplete="off"
          maxLength={320}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <ActButton
          type="submit"
          variant="primary"
          icon={<MagnifyingGlassIcon aria-hidden />}
          busy={found.isFetching}
          reason={whole ? undefined : t('privacy.needAddress')}
          onAct={() => {}}
        >
          {t('privacy.findAct')}
        </ActButton>
      </form>
      <div role="status">
        {erased && (
          <p className="strong">
            {t('privacy.erased', { lists: erased.lists, sends: erased.sends })}{' '}
            {erased.mentions.length > 0 && t('privacy.erasedBut', { count: erased.mentions.length })}{' '}
            {erased.register.length > 0 && t('privacy.register.left')}
          </p>
        )}
      </div>
      {asked !== '' && found.isError && <InlineError error={found.error} />}
      {asked !== '' && found.isPending && <Loading />}
      {asked !== '' && found.data && <Found access={found.data} onErased={setErased} />}
    </section>
  );
}

function placeOf({ in: place, messageId }: Access['mentions'][number]): string {
  if (place === 'view') return '/register';
  if (place === 'relay' || place === 'mailbox') return `/settings/${place}`;
  return place === 'template' ? '/new/template' : `/messages/${messageId}`;
}

function isNothing({ lists, sends, suppression, person, mails, mentions, register }: Access): boolean {
  return lists.length + sends.length + mails.length + mentions.length + register.length === 0 && suppression === null && person === null;
}

function Found({ access, onErased }: { access: Access; onErased: (erased: Result<'privacy.erase'>) => void }) {
  const t = useTexts();
  const format = useFormat();
  const people = useCall('people.list', {});
  const nameOf = (id: string): string => people.data?.people.find((person) => person.id === id)?.name ?? t('log.somebody');
  const subjectOf = (subject: string): string => subject || t('shell.noSubject');
  const { address, lists, sends, suppression, person, mails, mentions, backups } = access;
  if (isNothing(access)) {
    return (
      <p className="nothing">
        {t('privacy.nothing', { address })} {t('privacy.nothingBackups', { count: backups.length })}{' '}
        {access.incidentsHidden && t('privacy.register.hidden')}
      </p>
    );
  }
  return (
    <div className="found-one">
      <h4>{t('privacy.about', { address })}</h4>
      <dl>
        {lists.length > 0 && (
          <Facts name={t('privacy.inLists')}>
            {lists.map(({ listId, messageId, fileName, source, basis, deleteBy }) => (
              <li key={listId}>
                <Link href={`/messages/${messageId}/recipients`}>{fileName}</Link>
                <span className="meta sub">
                  {t('privacy.inList', { source, basis, day: format.day(deleteBy, { long: true, weekday: false }) })}
                </span>
              </li>
            ))}
          </Facts>
        )}
        {sends.length > 0 && (
          <Facts name={t('privacy.inSends')}>
            {sends.map(({ orderId, messageId, subject, kind, state, settledAt, reply, bounces }, index) => (
              <li key={`${orderId} ${index}`}>
                <Link href={`/messages/${messageId}/${kind === 'test' ? 'message' : 'dispatch'}`}>
                  {t('privacy.inSend', { kind, subject: subjectOf(subject), state: t(recipientStateTexts[state]).toLocaleLowerCase('nb') })}
                </Link>
                <span className="meta sub">
                  {[settledAt && format.instant(settledAt), reply.startsWith('{') ? '' : reply].filter(Boolean).join(' · ')}
                </span>
                {bounces.map(({ kind: bounced, reason, status, reportedAt }) => (
                  <span key={`${bounced} ${reason} ${status}`} className="meta sub">
                    {t('privacy.bounced', {
                      at: format.instant(reportedAt),
                      what: t(`outcomes.class.${bounced}`).toLocaleLowerCase('nb'),
                      status: status ?? 'none',
                    })}
                  </span>
                ))}
              </li>
            ))}
          </Facts>
        )}
        {suppression && (
          <Facts name={t('privacy.suppressed')}>
            <li>
              <Link href="/settings/blocked">{format.capital(format.instant(suppression.since))}</Link>
              <span className="meta sub">{t('privacy.suppressedBy', { name: nameOf(suppression.by), reason: suppression.reason })}</span>
            </li>
          </Facts>
        )}
        {person && (
          <Facts name={t('privacy.isPerson')}>
            <li>
              <Link href="/settings/people">{t('privacy.isPersonWhat', { name: person.name })}</Link>
            </li>
          </Facts>
        )}
        {mails.length > 0 && (
          <Facts name={t('privacy.mails')}>
            <li>
              <Link href="/practice">{t('privacy.mailCount', { count: mails.length })}</Link>
            </li>
          </Facts>
        )}
        {mentions.length > 0 && (
          <Facts name={t('privacy.mentions')}>
            {mentions.map((mention, index) => (
              <li key={index}>
                <Link href={placeOf(mention)}>
                  {[t(`privacy.mention.${mention.in}`), mention.in !== 'relay' && mention.in !== 'mailbox' && subjectOf(mention.subject)]
                    .filter(Boolean)
                    .join(': ')}
                </Link>
              </li>
            ))}
            <li className="meta sub">{t('privacy.mentionsWhat')}</li>
          </Facts>
        )}
        <RegisterFacts access={access} />
        {backups.length > 0 && (
          <Facts name={t('privacy.backups')}>
            <li>{t('privacy.backupsMay', { count: backups.length })}</li>
          </Facts>
        )}
      </dl>
      <Acts access={access} onErased={onErased} />
    </div>
  );
}

function Acts({ access, onErased }: { access: Access; onErased: (erased: Result<'privacy.erase'>) => void }) {
  const t = useTexts();
  const announce = useAnnounce();
  const radios = useId();
  const save = useAct('privacy.export');
  const suppress = useAct('suppressions.add');
  const erase = useAct('privacy.erase');
  const [asking, setAsking] = useState<'save' | 'suppress' | 'erase' | null>(null);
  const [suppression, setSuppression] = useState<'keep' | 'remove'>('keep');
  const { address, lists, sends } = access;
  const waiting = new Set(sends.filter(({ state }) => state === 'queued' || state === 'deferred').map(({ orderId }) => orderId)).size;
  const close = (): void => setAsking(null);
  return (
    <>
      <div className="row gap-8 wrap">
        <ActButton variant="secondary" onAct={() => setAsking('save')}>
          {t('privacy.save')}
        </ActButton>
        {!access.suppression && (
          <ActButton variant="secondary" onAct={() => setAsking('suppress')}>
            {t('privacy.suppress')}
          </ActButton>
        )}
        <ActButton variant="secondary" data-color="danger" onAct={() => setAsking('erase')}>
          {t('privacy.erase')}
        </ActButton>
      </div>
      {save.data?.path && <p className="sub">{t('privacy.saved', { path: save.data.path })}</p>}
      <DialogAct
        open={asking === 'save'}
        title={t('privacy.saveTitle')}
        verb={t('privacy.saveVerb')}
        onAct={async () => {
          const { path } = await save.mutateAsync({ address });
          if (path) announce(t('privacy.saved', { path }));
        }}
        onClose={close}
      >
        <p>{t('privacy.saveWhat')}</p>
      </DialogAct>
      <DialogAct
        open={asking === 'suppress'}
        title={t('settings.blockVerb')}
        verb={t('settings.blockVerb')}
        reasonLabel={t('settings.reason')}
        onAct={(reason) => suppress.mutateAsync({ address, reason })}
        onClose={close}
      >
        <p>{t('settings.blockWhat')}</p>
      </DialogAct>
      <DialogAct
        open={asking === 'erase'}
        title={t('privacy.eraseTitle')}
        verb={t('privacy.eraseVerb')}
        danger
        onAct={async () => {
          const erased = await erase.mutateAsync({ address, suppression });
          onErased(erased);
        }}
        onClose={close}
      >
        <p>{t('privacy.eraseWhat', { address, lists: lists.length, sends: sends.length })}</p>
        {access.register.length > 0 && <p>{t('privacy.register.stays')}</p>}
        {waiting > 0 && <p>{t('privacy.eraseWaits', { count: waiting })}</p>}
        {access.suppression ? (
          <fieldset className="ds-fieldset">
            <legend className="ds-label">{t('privacy.eraseSuppression')}</legend>
            {(['keep', 'remove'] as const).map((choice) => (
              <Radio
                key={choice}
                name={radios}
                value={choice}
                label={t(choice === 'keep' ? 'privacy.eraseKeep' : 'privacy.eraseRelease')}
                checked={suppression === choice}
                onChange={() => setSuppression(choice)}
              />
            ))}
          </fieldset>
        ) : (
          <p>{t('privacy.eraseAgain')}</p>
        )}
      </DialogAct>
    </>
  );
}
