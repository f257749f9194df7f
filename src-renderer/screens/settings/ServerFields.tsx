import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { isLoopback } from '#shared/domain/dispatch/caps.ts';
import type { Relay } from '#shared/domain/dispatch/order.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';

/** Where a server is, and how the way to it is encrypted. */
export type ServerPlace = Pick<Relay, 'host' | 'port' | 'security'>;

/** What is not filled in as it must be; undefined where nothing is missing. */
export function missingInServer({ host, port, security }: ServerPlace, t: Translate): string | undefined {
  if (host.trim() === '') return t('settings.needHost');
  if (!Number.isInteger(port) || port < 1 || port > 65535) return t('settings.needPort');
  return security === 'none' && !isLoopback(host) ? t('settings.needSecurity') : undefined;
}

interface ServerFieldsProps {
  place: ServerPlace;
  hostWhat: string;
  /** The kinds of encryption, the usual one first, each with its usual port. */
  ports: readonly (readonly [security: ServerPlace['security'], port: number])[];
  onChange: (part: Partial<ServerPlace>) => void;
}

/** Host, encryption and port in one row; another encryption brings its usual port. */
export function ServerFields({ place, hostWhat, ports, onChange }: ServerFieldsProps) {
  const t = useTexts();
  return (
    <div className="settings-row host">
      <Textfield
        label={t('settings.host')}
        description={hostWhat}
        value={place.host}
        spellCheck={false}
        onChange={(event) => onChange({ host: event.target.value.trim() })}
      />
      <Field>
        <Label>{t('settings.security')}</Label>
        <Select
          value={place.security}
          onChange={(event) => {
            const chosen = ports.find(([security]) => security === event.target.value);
            if (chosen) onChange({ security: chosen[0], port: chosen[1] });
          }}
        >
          {ports.map(([security]) => (
            <Select.Option key={security} value={security}>
              {t(`settings.security.${security}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield
        label={t('settings.port')}
        type="number"
        min={1}
        max={65535}
        value={place.port}
        onChange={(event) => onChange({ port: Number(event.target.value) })}
      />
    </div>
  );
}

/** A password that the host keeps; what is kept is never shown, only that there is one. */
export function PasswordField({ known, value, onChange }: { known: boolean; value: string; onChange: (value: string) => void }) {
  const t = useTexts();
  const { keepsSecrets } = useHouse();
  return (
    <Textfield
      label={t('settings.password')}
      description={t(keepsSecrets ? 'settings.passwordKept' : 'settings.passwordSession')}
      type="password"
      autoComplete="off"
      placeholder={known ? t('settings.passwordKnown') : ''}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
