import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { type MailboxPlace, readingIntervals } from '#shared/domain/bounces/mailbox.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import { MailboxReading } from './MailboxReading.tsx';
import { missingInServer, PasswordField, ServerFields } from './ServerFields.tsx';
import { SettingsHead } from './SettingsHead.tsx';
import './workplace.css';

type MailboxState = Result<'mailbox.get'>;
const usualPorts = [
  ['tls', 993],
  ['starttls', 143],
  ['none', 143],
] as const;
const emptyPlace: MailboxPlace = { host: '', port: 993, security: 'tls', user: '', folder: 'INBOX' };

/** The mailbox that returned mail goes to: where it is, how often it is read, and how the last reading went. */
export function MailboxSection() {
  const t = useTexts();
  const state = useCall('mailbox.get', {});
  return (
    <>
      <SettingsHead title={t('mailbox.title')} what={t('mailbox.what')} />
      {state.data?.practice && <p className="sub mailbox-practice">{t('mailbox.practiceWhat')}</p>}
      {state.isError && <InlineError error={state.error} onRetry={() => void state.refetch()} />}
      {state.isPending && <Loading />}
      {state.data?.place && (
        <section className="mailbox-reading">
          <MailboxReading state={state.data} />
        </section>
      )}
      {state.data && <MailboxForm key={JSON.stringify(state.data.place)} state={state.data} />}
    </>
  );
}

function MailboxForm({ state }: { state: MailboxState }) {
  const t = useTexts();
  const announce = useAnnounce();
  const save = useAct('mailbox.save');
  const test = useAct('mailbox.test');
  const forget = useAct('mailbox.forget');
  const [place, setPlace] = useState<MailboxPlace>(state.place ?? emptyPlace);
  const [minutes, setMinutes] = useState<MailboxState['minutes']>(state.place ? state.minutes : 15);
  const [password, setPassword] = useState('');
  const [forgetting, setForgetting] = useState(false);
  const change = (part: Partial<MailboxPlace>): void => setPlace((before) => ({ ...before, ...part }));
  const missing =
    missingInServer(place, t) ??
    (place.user.trim() === '' ? t('mailbox.needUser') : place.folder.trim() === '' ? t('mailbox.needFolder') : undefined);
  const same = JSON.stringify([place, minutes]) === JSON.stringify([state.place, state.minutes]) && password === '';
  const secret = password === '' ? {} : { password };
  return (
    <div className="settings-form wide">
      <ServerFields place={place} hostWhat={t('mailbox.hostWhat')} ports={usualPorts} onChange={change} />
      <div className="settings-row">
        <Textfield
          label={t('settings.user')}
          value={place.user}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ user: event.target.value.trim() })}
        />
        <PasswordField known={state.passwordKnown} value={password} onChange={setPassword} />
      </div>
      <div className="settings-row">
        <Textfield
          label={t('mailbox.folder')}
          description={t('mailbox.folderWhat')}
          value={place.folder}
          spellCheck={false}
          onChange={(event) => change({ folder: event.target.value })}
        />
        <Field>
          <Label>{t('mailbox.every')}</Label>
          <Field.Description>{t('mailbox.everyWhat')}</Field.Description>
          <Select
            value={minutes ?? ''}
            onChange={(event) => setMinutes(readingIntervals.find((one) => String(one) === event.target.value) ?? null)}
          >
            {readingIntervals.map((one) => (
              <Select.Option key={one} value={one}>
                {t('mailbox.everyMinutes', { minutes: one })}
              </Select.Option>
            ))}
            <Select.Option value="">{t('mailbox.everyAsked')}</Select.Option>
          </Select>
        </Field>
      </div>
      {save.isError && <InlineError error={save.error} />}
      <div className="row gap-12 wrap">
        <ActButton
          variant="primary"
          busy={save.isPending}
          reason={missing ?? (same ? t('settings.isSaved') : undefined)}
          onAct={() =>
            save.mutate(
              { place, minutes, ...secret },
              {
                onSuccess: () => {
                  setPassword('');
                  announce(t('settings.saved'));
                },
              },
            )
          }
        >
          {t('mailbox.save')}
        </ActButton>
        <ActButton
          variant="secondary"
          busy={test.isPending}
          reason={missing}
          onAct={() => test.mutate({ place, ...secret }, { onSuccess: ({ text }) => announce(text) })}
        >
          {t('mailbox.test')}
        </ActButton>
        {state.place && (
          <ActButton variant="tertiary" onAct={() => setForgetting(true)}>
            {t('mailbox.forget')}
          </ActButton>
        )}
        <span className="sub dense" role="status">
          {test.isPending ? t('settings.testing') : save.isSuccess && same ? t('settings.saved') : ''}
        </span>
      </div>
      {test.isError && <InlineError error={test.error} />}
      {test.data && !test.isPending && (
        <p className="row gap-8">
          <StateIcon shape={test.data.ok ? 'done' : 'stops'} />
          {test.data.text}
        </p>
      )}
      <DialogAct
        open={forgetting}
        title={t('mailbox.forgetVerb')}
        verb={t('mailbox.forgetVerb')}
        onAct={() => forget.mutateAsync({})}
        onClose={() => setForgetting(false)}
      >
        <p>{t('mailbox.forgetWhat')}</p>
      </DialogAct>
    </div>
  );
}
