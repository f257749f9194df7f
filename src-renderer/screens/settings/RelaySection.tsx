import { Field, Label, Select, Switch, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { type PresetName, presets } from '#shared/domain/dispatch/caps.ts';
import type { Caps, Relay } from '#shared/domain/dispatch/order.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { FixedByIt } from '../../kit/FixedByIt.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { PaceFields } from '../../kit/PaceFields.tsx';
import { domainWords, paceWords } from '../../kit/pace-words.ts';
import { FactList } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import '../dispatch/dispatch.css';
import { HoursSettings } from './HoursSettings.tsx';
import { type LoginKind, loginOf, missingInLogin, RelayLogin, sameLogin } from './RelayLogin.tsx';
import { missingInServer, ServerFields } from './ServerFields.tsx';
import { SettingsHead } from './SettingsHead.tsx';
import { SignInPanel } from './SignInPanel.tsx';
import './workplace.css';

type RelayState = Result<'relay.get'>;
const usualPorts = [
  ['starttls', 587],
  ['tls', 465],
  ['none', 25],
] as const;
const emptyRelay: Relay = { host: '', port: 587, security: 'starttls', user: null, returnPath: '' };
const presetNames = Object.keys(presets) as PresetName[];

/** The mail server that sends, its limits, and a test that says what it offers. */
export function RelaySection() {
  const t = useTexts();
  const state = useCall('relay.get', {});
  return (
    <>
      <SettingsHead title={t('settings.relay')} what={t(state.data?.practice ? 'settings.relayPractice' : 'settings.relayWhat')} />
      {state.isError && <InlineError error={state.error} onRetry={() => void state.refetch()} />}
      {state.isPending && <Loading />}
      {state.data && <RelayForm state={state.data} />}
      <HoursSettings />
    </>
  );
}

function RelayForm({ state }: { state: RelayState }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { locked, me } = useHouse();
  // Whoever sets the ceiling is not held by it, unless IT's file has fixed it (U41).
  const setsCeiling = me?.roles.includes('it-operator') === true && !locked.includes('ceiling');
  const relayLocked = locked.includes('relay') && !state.practice;
  const capsLocked = locked.includes('caps');

  const save = useAct('relay.save');
  const test = useAct('relay.test');
  const [relay, setRelay] = useState<Relay>(state.relay ?? emptyRelay);
  const [caps, setCaps] = useState(state.caps);
  const [capsStand, setCapsStand] = useState(true);
  // Fields keep what was typed in them; another starting point begins them anew.
  const [fieldsOf, setFieldsOf] = useState(0);
  const [password, setPassword] = useState('');
  const [login, setLogin] = useState<LoginKind>(loginOf(state.relay));
  const fixed = state.practice;
  const change = (part: Partial<Relay>): void => setRelay((before) => ({ ...before, ...part }));
  const missing = missingInServer(relay, t) ?? missingInLogin(relay, login, t);
  const same = canonicalJson([relay, caps]) === canonicalJson([state.relay, state.caps]) && password === '';
  const secret = password === '' ? {} : { password };
  const { domains: _domains, slowStart: _slowStart, ...numbers } = caps;
  const preset = presetNames.find((name) => JSON.stringify(presets[name]) === JSON.stringify(numbers)) ?? '';
  return (
    <div className="settings-form wide">
      {fixed ? (
        <FactList
          facts={[
            [t('settings.host'), `${relay.host}:${relay.port}`],
            [t('settings.security'), t(`settings.security.${relay.security}`)],
          ]}
        />
      ) : relayLocked ? (
        <FactList
          facts={[
            [
              t('settings.host'),
              <span key="host" className="fixed-value">
                {`${relay.host}:${relay.port}`} <FixedByIt />
              </span>,
            ],
            [t('settings.security'), t(`settings.security.${relay.security}`)],
            relay.returnPath === '' ? null : [t('settings.returnPath'), relay.returnPath],
            relay.verp ? [t('settings.verp'), t('settings.verpOn')] : null,
          ]}
        />
      ) : (
        <>
          <ServerFields place={relay} hostWhat={t('settings.hostWhat')} ports={usualPorts} onChange={change} />
          <Textfield
            label={t('settings.returnPath')}
            description={t('settings.returnPathWhat')}
            type="email"
            value={relay.returnPath}
            onChange={(event) => change({ returnPath: event.target.value.trim() })}
          />
          <Switch
            label={t('settings.verp')}
            description={t('settings.verpWhat')}
            checked={relay.verp === true}
            onChange={(event) => change({ verp: event.target.checked || undefined })}
          />
        </>
      )}
      {!fixed && (
        <RelayLogin
          state={state}
          relay={relay}
          kind={login}
          password={password}
          onKind={setLogin}
          onChange={change}
          onPassword={setPassword}
        />
      )}
      {state.relay?.oauth && !fixed && <SignInPanel unsaved={!sameLogin(relay, state.relay)} />}
      <h3 className="settings-sub">{t('settings.pace')}</h3>
      <p className="sub">{t('settings.paceWhat')}</p>
      {capsLocked ? (
        <FixedCaps caps={state.caps} />
      ) : (
        <>
          <Field className="preset">
            <Label>{t('settings.preset')}</Label>
            <Select
              value={preset}
              onChange={(event) => {
                const chosen = presetNames.find((name) => name === event.target.value);
                if (!chosen) return;
                // A preset sets the numbers; what is said of single domains stays.
                setCaps(({ domains, slowStart }) => ({ ...presets[chosen], ...(domains && { domains }), ...(slowStart && { slowStart }) }));
                setCapsStand(true);
                setFieldsOf((before) => before + 1);
              }}
            >
              <Select.Option value="" disabled>
                {t('settings.preset.own')}
              </Select.Option>
              {presetNames.map((name) => (
                <Select.Option key={name} value={name}>
                  {t(`settings.preset.${name}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          {preset === 'exchange-online' && (
            <p className="row gap-8 dense">
              <StateIcon shape="warns" size={16} />
              {t('settings.preset.exchangeWarning')}
            </p>
          )}
          <PaceFields
            key={fieldsOf}
            caps={caps}
            ceiling={setsCeiling ? null : state.ceiling}
            onChange={(next) => {
              setCapsStand(next !== null);
              if (next) setCaps(next);
            }}
          />
        </>
      )}
      {save.isError && <InlineError error={save.error} />}
      <div className="row gap-12">
        <ActButton
          variant="primary"
          busy={save.isPending}
          reason={missing ?? (!capsStand ? t('plan.prepare.badPace') : undefined) ?? (same ? t('settings.isSaved') : undefined)}
          onAct={() =>
            save.mutate(
              { relay, caps, ...secret },
              {
                onSuccess: () => {
                  setPassword('');
                  announce(t('settings.saved'));
                },
              },
            )
          }
        >
          {t('settings.saveRelay')}
        </ActButton>
        <ActButton
          variant="secondary"
          busy={test.isPending}
          reason={missing}
          onAct={() => test.mutate({ relay, ...secret }, { onSuccess: (facts) => announce(facts.text) })}
        >
          {t('settings.testRelay')}
        </ActButton>
        <span className="sub dense" role="status">
          {test.isPending ? t('settings.testing') : save.isSuccess && same ? t('settings.saved') : ''}
        </span>
      </div>
      {test.isError && <InlineError error={test.error} />}
      {test.data && <TestFacts facts={test.data} />}
    </div>
  );
}

/** The pace that IT has fixed. */
function FixedCaps({ caps }: { caps: Caps }) {
  const t = useTexts();
  return (
    <>
      <p className="fixed-value">
        {paceWords(caps, t)}
        <FixedByIt />
      </p>
      {caps.domains?.map((cap) => (
        <p key={cap.domain}>{domainWords(cap, t)}</p>
      ))}
    </>
  );
}

/** What the server told when it was asked. */
function TestFacts({ facts }: { facts: Result<'relay.test'> }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <div className="col gap-8">
      <p className="row gap-8">
        <StateIcon shape={facts.ok ? 'done' : 'stops'} />
        {facts.text}
      </p>
      {facts.ok && (
        <FactList
          className="dense"
          facts={[
            facts.greeting ? [t('settings.greeting'), facts.greeting] : null,
            [t('settings.encryption'), facts.tls ?? t('settings.noEncryption')],
            facts.certificate === null
              ? null
              : [
                  t('workplace.item.certificate'),
                  t('workplace.certificate.good', {
                    ...facts.certificate,
                    until: format.day(facts.certificate.validTo.slice(0, 10), { weekday: false }),
                  }),
                ],
            facts.size === null ? null : [t('settings.largest'), format.bytes(facts.size)],
            facts.authMethods.length === 0 ? null : [t('settings.logins'), facts.authMethods.join(', ')],
            facts.extensions.length === 0
              ? null
              : [
                  t('settings.extensions'),
                  <span key="extensions" className="mono">
                    {facts.extensions.join(' · ')}
                  </span>,
                ],
          ]}
        />
      )}
    </div>
  );
}
