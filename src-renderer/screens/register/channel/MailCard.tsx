import { EnvelopeClosedIcon, FilesIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { PreparedMail } from '#shared/domain/register/notice.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useCopy } from '../../../kit/use-copy.ts';
import { useAct } from '../../../queries.ts';
import './mail-card.css';

/** Characters of an address that the system hands on to a mail program. */
const longestAddress = 2000;

/** A letter that was made ready, to be read and sent from one's own mail program. Nothing goes out by itself. */
export function MailCard({ mail, label }: { mail: PreparedMail; label: string }) {
  const t = useTexts();
  const copy = useCopy();
  const open = useAct('system.openLink');
  const [refused, setRefused] = useState<unknown>(null);
  const to = mail.to.join(', ');
  const address = mailtoOf(mail);
  const onCopy = (): void => {
    setRefused(null);
    copy(`${to}\n${mail.subject}\n\n${mail.text}`, t('register.mail.copied')).catch(setRefused);
  };
  return (
    <section className="mail-card" aria-label={label}>
      <p className="dense">
        <span className="sub">{t('register.mail.to', { to })}</span>
        <br />
        <b lang={mail.language}>{mail.subject}</b>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section className="mail-text" tabIndex={0} lang={mail.language} aria-label={t('register.mail.text')}>
        {mail.text}
      </section>
      <div className="row gap-8 wrap">
        <ActButton type="button" size="small" variant="secondary" icon={<FilesIcon aria-hidden />} onAct={onCopy}>
          {t('register.mail.copy')}
        </ActButton>
        <ActButton
          type="button"
          size="small"
          variant="secondary"
          icon={<EnvelopeClosedIcon aria-hidden />}
          busy={open.isPending}
          reason={address.length > longestAddress && t('register.home.reminderTooLong')}
          showReason
          onAct={() => open.mutate({ url: address })}
        >
          {t('register.mail.open')}
        </ActButton>
      </div>
      {refused !== null && <InlineError error={refused} />}
      {open.isError && <InlineError error={open.error} />}
    </section>
  );
}

/** The letter as an address that mail programs open (RFC 6068). */
export function mailtoOf({ to, subject, text }: Pick<PreparedMail, 'to' | 'subject' | 'text'>): string {
  const body = text.replace(/\r?\n/g, '\r\n');
  return `mailto:${to.map(encodeURIComponent).join(',')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
