import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { EnvelopeClosedIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { LetterWanted } from '#shared/contract/distance.ts';
import type { LetterWay } from '#shared/domain/approval/letter.ts';
import { type Locale, locales } from '#shared/texts/translate.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

interface LetterFormProps {
  letter: LetterWanted;
  /** What it is, for those who do not see where it stands. */
  label: string;
  onClose: () => void;
}

/** A prepared mail, to be read before it goes: to send, to save, or to copy. Nothing goes out by itself. */
export function LetterForm({ letter, label, onClose }: LetterFormProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail } = useOpenMessage();
  const [locale, setLocale] = useState<Locale>(t.locale);
  const prepared = useCall('approval.letter', { messageId: detail.id, letter, locale }, { fresh: true, keep: true });
  const putOut = useAct('approval.putOut');
  const [refused, setRefused] = useState<unknown>(null);
  const [way, setWay] = useState<LetterWay | null>(null);
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.focus(), []);
  const mail = prepared.data;

  const go = async (chosen: LetterWay): Promise<void> => {
    if (!mail) return;
    setRefused(null);
    setWay(chosen);
    try {
      if (chosen === 'copied') await copyText(`${mail.to.email}\n${mail.subject}\n\n${mail.text}`);
      const done = await putOut.mutateAsync({ messageId: detail.id, letter, locale, way: chosen });
      if (done.letter === null) return;
      announce(t('distance.letter.out', { way: chosen, name: mail.to.name }));
      onClose();
    } catch (error) {
      setRefused(error);
    } finally {
      setWay(null);
    }
  };
  return (
    <section ref={top} tabIndex={-1} className="letter-form" aria-label={label}>
      <Field>
        <Label className="field-label">{t('distance.letter.language')}</Label>
        <Select value={locale} onChange={(event) => setLocale(event.target.value as Locale)}>
          {locales.map((one) => (
            <Select.Option key={one} value={one}>
              {t(`shell.language.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {prepared.isError && <InlineError error={prepared.error} />}
      {mail && (
        <>
          <p className="letter-head">
            {t('distance.letter.to', { name: mail.to.name, email: mail.to.email })}
            <br />
            <b lang={locale}>{mail.subject}</b>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
          <section className="letter-text" tabIndex={0} aria-label={t('distance.letter.text')}>
            <span lang={locale}>{mail.text}</span>
          </section>
          <div className="acts">
            <ActButton
              variant={letter.purpose === 'request' ? 'primary' : 'secondary'}
              size="small"
              icon={<EnvelopeClosedIcon width={16} height={16} aria-hidden />}
              busy={way === 'sent'}
              onAct={() => void go('sent')}
            >
              {t('distance.letter.send')}
            </ActButton>
            <ActButton variant="secondary" size="small" busy={way === 'saved'} onAct={() => void go('saved')}>
              {t('distance.letter.save')}
            </ActButton>
            <ActButton variant="secondary" size="small" busy={way === 'copied'} onAct={() => void go('copied')}>
              {t('distance.letter.copy')}
            </ActButton>
          </div>
        </>
      )}
      {refused !== null && <InlineError error={refused} />}
      <div className="acts">
        <Button type="button" variant="tertiary" className="small" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </div>
    </section>
  );
}

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new Error('copy.refused');
  }
}
