import { RuleLink } from '../../../help/RuleLink.tsx';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Section } from '../../../kit/Section.tsx';
import { useCall } from '../../../queries.ts';
import { fieldText } from '../words.ts';
import { MailCard } from './MailCard.tsx';
import type { Channel } from './steps.ts';
import { type Place, placeOf } from './use-place.ts';
import { useSave } from './use-save.ts';

/** The report of the channel to those who keep the register, ready to be sent; one act says that it was. */
export function NoticeCard({ channel, onPlace }: { channel: Channel['channel']; onPlace: (place: Place) => void }) {
  const t = useTexts();
  const format = useFormat();
  const notice = useCall('register.notice', { id: channel.id }, { keep: true }).data?.notice;
  const save = useSave(channel);
  if (!notice) return null;
  const { mail, lacking } = notice;
  const [to = ''] = mail.to;
  const { on, sentTo, id: caseNumber } = channel.fields.registerNotice;
  const sent = on !== null && sentTo === to;
  return (
    <Section title={t('register.notice.title')}>
      <div className="col gap-12">
        {lacking.length > 0 && (
          <div className="dense">
            <p className="medium">{t('register.notice.lacking')}</p>
            <ul className="notice-lacking">
              {lacking.map(({ field, rule }) => {
                const place = placeOf(field);
                return (
                  <li key={field}>
                    <button type="button" className="text-link" onClick={() => place && onPlace(place)}>
                      {t(fieldText(field))}
                    </button>{' '}
                    <RuleLink rule={rule} />
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        <MailCard mail={mail} label={t('register.notice.title')} />
        {sent ? (
          <p className="dense sub">{t('register.notice.sent', { to, day: format.day(on, { long: true, weekday: false }) })}</p>
        ) : (
          <div>
            <ActButton
              variant="secondary"
              busy={save.isPending}
              reason={lacking.length > 0 ? t('register.notice.fillFirst') : undefined}
              onAct={() => save.mutate({ registerNotice: { sentTo: to, on: format.dayOf(format.now), id: caseNumber } })}
            >
              {t('register.notice.sentToday', { to })}
            </ActButton>
          </div>
        )}
        {save.isError && <InlineError error={save.error} />}
      </div>
    </Section>
  );
}
