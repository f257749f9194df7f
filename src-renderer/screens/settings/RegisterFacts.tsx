import { Link } from 'wouter';
import type { Access } from '#shared/contract/privacy.ts';
import { registerPlace } from '#shared/domain/privacy/register-place.ts';
import { useTexts } from '../../i18n.tsx';
import { Facts } from './Facts.tsx';

/** Where the register of channels names somebody, channel by channel, and why each stays. */
export function RegisterFacts({ access: { register, incidentsHidden } }: { access: Access }) {
  const t = useTexts();
  if (register.length === 0 && !incidentsHidden) return null;
  const channels = Map.groupBy(register, ({ channelId }) => channelId);
  const reasons = [...new Set(register.map(({ kept }) => kept))];
  return (
    <Facts name={t('privacy.register')}>
      {[...channels].map(([channelId, rows]) => (
        <li key={channelId}>
          <Link href={`/register/${channelId}`}>{rows[0]?.name || t('register.screen.noName')}</Link>
          {rows.map((row) => (
            <span key={`${row.in} ${row.of}`} className="meta sub">
              {[registerPlace(row, t), row.by === 'name' && t('privacy.register.byName')].filter(Boolean).join(', ')}
            </span>
          ))}
        </li>
      ))}
      {reasons.map((kept) => (
        <li key={kept} className="meta sub">
          {t(`privacy.register.kept.${kept}`)}
        </li>
      ))}
      {incidentsHidden && <li className="meta sub">{t('privacy.register.hidden')}</li>}
    </Facts>
  );
}
