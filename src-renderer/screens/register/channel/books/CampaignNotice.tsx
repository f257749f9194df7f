import { useTexts } from '../../../../i18n.tsx';
import { InlineError } from '../../../../kit/InlineError.tsx';
import { useCall } from '../../../../queries.ts';
import { MailCard } from '../MailCard.tsx';

/** The notice of a campaign, ready to be sent to those who should know of it. */
export function CampaignNotice({ channelId, entryId }: { channelId: string; entryId: string }) {
  const t = useTexts();
  const found = useCall('register.campaignNotice', { id: channelId, entryId });
  if (found.isError) return <InlineError error={found.error} />;
  if (!found.data) return null;
  const { notice } = found.data;
  if (!notice) return <p className="dense sub">{t('register.entry.noNotice')}</p>;
  const lacking = notice.lacking.map((part) => t(`register.part.${part}`));
  return (
    <div className="col gap-8">
      {lacking.length > 0 && <p className="dense c-warning">{t('register.entry.noticeLacks', { parts: lacking.join(', ') })}</p>}
      <MailCard mail={notice.mail} label={t('register.entry.letter')} />
    </div>
  );
}
