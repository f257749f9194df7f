import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { FixedByIt } from '../../kit/FixedByIt.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useOutside } from '../../kit/outside.tsx';
import { FactList } from '../../kit/Section.tsx';
import { useAct } from '../../queries.ts';
import { SettingsHead } from './SettingsHead.tsx';
import { WhoSends } from './WhoSends.tsx';
import './workplace.css';

/** The institution's rules with their source, who must say yes, and the domains that count as its own. */
export function InstitutionSection() {
  const t = useTexts();
  const format = useFormat();
  const { pack, locked } = useHouse();
  const packLocked = locked.includes('pack');
  const outside = useOutside();
  if (!pack) return null;
  return (
    <>
      <SettingsHead title={t('settings.institution')} what={t('settings.institutionWhat')} />
      <FactList
        facts={[
          [
            t('settings.institution'),
            <span key="institution" className="fixed-value">
              {pack.institution[t.locale]} {packLocked && <FixedByIt />}
            </span>,
          ],
          [t('settings.issuer'), pack.issuer],
          [t('settings.sourceDate'), format.day(pack.date, { weekday: false })],
          [t('settings.source'), outside.link(pack.sourceUrl)],
          [t('settings.reviewBy'), format.day(pack.reviewBy, { weekday: false })],
          [
            t('settings.mustSayYes'),
            pack.path
              .map((step) =>
                t('settings.pathStep', { role: t(`shell.role.${step.role}`), strength: step.least, step: step.step, rule: step.rule }),
              )
              .join('; '),
          ],
          [t('settings.secondPerson'), t('settings.fromCount', { count: pack.secondPersonFrom })],
          [t('settings.contacts'), pack.contacts.map((contact) => `${contact.name[t.locale]}, ${contact.email}`).join('; ')],
        ]}
      />
      {outside.failed}
      <WhoSends />
      <Domains />
      <p style={{ marginTop: 24 }}>
        <Link href="/settings/rules">{t('packs.toRules')}</Link>
        <span className="sub num"> · {t('settings.rules', { count: pack.rules.length })}</span>
      </p>
    </>
  );
}

function Domains() {
  const t = useTexts();
  const { settings, locked } = useHouse();
  const save = useAct('settings.save');
  const [text, setText] = useState(settings.institutionDomains.join('\n'));
  const domains = text
    .split(/[\s,;]+/)
    .map((domain) => domain.trim().toLowerCase().replace(/^@/, ''))
    .filter(Boolean);
  const bad = domains.find((domain) => !/^[a-z0-9æøåäö-]+(\.[a-z0-9æøåäö-]+)+$/.test(domain));
  const same = domains.join('\n') === settings.institutionDomains.join('\n');
  if (locked.includes('domains')) {
    return (
      <div className="settings-form" style={{ marginTop: 24 }}>
        <div>
          <p className="field-label">{t('settings.domains')}</p>
          <p className="fixed-value">
            {settings.institutionDomains.join(', ')} <FixedByIt />
          </p>
        </div>
      </div>
    );
  }
  return (
    <div className="settings-form" style={{ marginTop: 24 }}>
      <Textfield
        multiline
        rows={3}
        label={t('settings.domains')}
        description={t('settings.domainsWhat')}
        value={text}
        error={bad ? t('settings.badDomain', { domain: bad }) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {save.isError && <InlineError error={save.error} />}
      <div>
        <ActButton
          variant="secondary"
          busy={save.isPending}
          reason={bad ? t('settings.badDomain', { domain: bad }) : same ? t('settings.isSaved') : undefined}
          onAct={() => save.mutate({ institutionDomains: domains })}
        >
          {t('settings.saveDomains')}
        </ActButton>
      </div>
    </div>
  );
}
