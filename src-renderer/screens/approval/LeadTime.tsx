import { instantOf } from '#shared/domain/draft/wall-time.ts';
import { useTexts } from '../../i18n.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** How long before the wanted time the newest version was submitted, beside what the pack asks for (U17). */
export function LeadTime() {
  const t = useTexts();
  const { detail, pack } = useOpenMessage();
  const wanted = detail.brief.wantedAt;
  if (!detail.version || !wanted) return null;
  const hours = Math.floor((Date.parse(instantOf(wanted)) - Date.parse(detail.version.submittedAt)) / 3_600_000);
  if (hours < 0) return <span className="ellipsis">{t('approval.screen.late')}</span>;
  const rule = pack.rules.find((candidate) => candidate.kind === 'lead-time');
  return (
    <span className="ellipsis">
      {t('approval.screen.leadTime', {
        days: Math.floor(hours / 24),
        hours: hours % 24,
        rule: rule?.id ?? 'none',
        least: rule?.kind === 'lead-time' ? rule.params.hours : 0,
      })}
    </span>
  );
}
