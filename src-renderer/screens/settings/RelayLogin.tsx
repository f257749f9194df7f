import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { Result } from '#shared/contract/index.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import type { Relay } from '#shared/domain/dispatch/order.ts';
import { areScopes, isClientId, isIssuer, isMailboxName, isTenant, type OAuth, oauthProviders } from '#shared/domain/dispatch/sign-in.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { FixedByIt } from '../../kit/FixedByIt.tsx';
import { FactList } from '../../kit/Section.tsx';
import { PasswordField } from './ServerFields.tsx';

const loginKinds = ['none', 'password', 'oauth2'] as const;
export type LoginKind = (typeof loginKinds)[number];

export function loginOf(relay: Relay | null): LoginKind {
  if (relay?.oauth) return 'oauth2';
  return relay === null || relay.user === null ? 'none' : 'password';
}

/** Whether two relays are logged in to as the same mailbox, in the same way. */
export function sameLogin(one: Relay, other: Relay): boolean {
  return canonicalJson([one.user, one.oauth ?? null]) === canonicalJson([other.user, other.oauth ?? null]);
}

/** What is not filled in as it must be; undefined where nothing is missing. */
export function missingInLogin({ user, oauth }: Relay, kind: LoginKind, t: Translate): string | undefined {
  if (kind === 'password') return user === null ? t('signIn.needUser') : undefined;
  if (!oauth) return undefined;
  if (user === null || !isMailboxName(user)) return t('signIn.needMailbox');
  if (oauth.provider === 'microsoft' && !isTenant(oauth.tenant)) return t('signIn.badTenant');
  if (oauth.provider === 'other' && !isIssuer(oauth.issuer)) return t('signIn.badIssuer');
  if (!isClientId(oauth.clientId)) return t('signIn.badClient');
  return oauth.provider === 'other' && !areScopes(oauth.scopes) ? t('signIn.badScopes') : undefined;
}

const begun = {
  microsoft: ({ clientId }: { clientId: string }): OAuth => ({ provider: 'microsoft', tenant: '', clientId }),
  other: ({ clientId }: { clientId: string }): OAuth => ({ provider: 'other', issuer: '', clientId, scopes: '' }),
} as const;

/** How the relay is logged in to: not at all, by password, or by a sign-in in the browser. */
export function RelayLogin({
  state,
  relay,
  kind,
  password,
  onKind,
  onChange,
  onPassword,
}: {
  state: Result<'relay.get'>;
  relay: Relay;
  kind: LoginKind;
  password: string;
  onKind: (kind: LoginKind) => void;
  onChange: (part: Partial<Relay>) => void;
  onPassword: (password: string) => void;
}) {
  const t = useTexts();
  const { locked } = useHouse();
  const isFixed = locked.includes('relay');
  // IT's file says whether it is by tokens, and where it names the user, whether there is a login at all.
  const kinds = loginKinds.filter((each) => !isFixed || (state.ownLogin && relay.oauth === undefined ? each !== 'oauth2' : each === kind));
  const choose = (next: LoginKind): void => {
    onKind(next);
    onPassword('');
    onChange({
      user: next === 'none' ? null : relay.user,
      oauth: next === 'oauth2' ? (relay.oauth ?? begun.microsoft({ clientId: '' })) : undefined,
    });
  };
  return (
    <>
      <Field className="preset">
        <Label>{t('signIn.login')}</Label>
        <Field.Description>{t('signIn.loginWhat')}</Field.Description>
        <Select value={kind} onChange={(event) => choose(event.target.value as LoginKind)}>
          {kinds.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`signIn.login.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {kind === 'password' && (
        <div className="settings-row">
          <Textfield
            label={t('settings.user')}
            value={relay.user ?? ''}
            autoComplete="off"
            readOnly={!state.ownLogin}
            onChange={(event) => onChange({ user: event.target.value.trim() || null })}
          />
          <PasswordField known={state.passwordKnown} value={password} onChange={onPassword} />
        </div>
      )}
      {kind === 'oauth2' && relay.oauth && (
        <>
          {isFixed ? <FixedOAuth oauth={relay.oauth} /> : <OAuthFields oauth={relay.oauth} onChange={(oauth) => onChange({ oauth })} />}
          <Textfield
            label={t('signIn.mailbox')}
            description={t('signIn.mailboxWhat')}
            type="email"
            value={relay.user ?? ''}
            autoComplete="off"
            readOnly={!state.ownLogin}
            onChange={(event) => onChange({ user: event.target.value.trim() || null })}
          />
        </>
      )}
    </>
  );
}

function OAuthFields({ oauth, onChange }: { oauth: OAuth; onChange: (oauth: OAuth) => void }) {
  const t = useTexts();
  return (
    <>
      <div className="settings-row">
        <Field>
          <Label>{t('signIn.provider')}</Label>
          <Select
            value={oauth.provider}
            onChange={(event) => {
              const provider = oauthProviders.find((each) => each === event.target.value);
              if (provider && provider !== oauth.provider) onChange(begun[provider](oauth));
            }}
          >
            {oauthProviders.map((provider) => (
              <Select.Option key={provider} value={provider}>
                {t(`signIn.provider.${provider}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {oauth.provider === 'microsoft' ? (
          <Textfield
            label={t('signIn.tenant')}
            description={t('signIn.tenantWhat')}
            value={oauth.tenant}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ ...oauth, tenant: event.target.value.trim() })}
          />
        ) : (
          <Textfield
            label={t('signIn.issuer')}
            type="url"
            value={oauth.issuer}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ ...oauth, issuer: event.target.value.trim() })}
          />
        )}
      </div>
      <div className="settings-row">
        <Textfield
          label={t('signIn.clientId')}
          description={t('signIn.clientIdWhat')}
          value={oauth.clientId}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange({ ...oauth, clientId: event.target.value.trim() })}
        />
        {oauth.provider === 'other' && (
          <Textfield
            label={t('signIn.scopes')}
            description={t('signIn.scopesWhat')}
            value={oauth.scopes}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ ...oauth, scopes: event.target.value })}
          />
        )}
      </div>
    </>
  );
}

/** The way to tokens that IT has fixed. */
function FixedOAuth({ oauth }: { oauth: OAuth }) {
  const t = useTexts();
  const ofIt = (value: string) => (
    <span className="fixed-value">
      {value} <FixedByIt />
    </span>
  );
  return (
    <FactList
      facts={[
        oauth.provider === 'microsoft' ? [t('signIn.tenant'), ofIt(oauth.tenant)] : [t('signIn.issuer'), ofIt(oauth.issuer)],
        [t('signIn.clientId'), oauth.clientId],
        oauth.provider === 'other' ? [t('signIn.scopes'), oauth.scopes] : null,
      ]}
    />
  );
}
