import { Field, Label, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '../../../../i18n.tsx';
import { ActButton } from '../../../../kit/ActButton.tsx';
import { InlineError } from '../../../../kit/InlineError.tsx';
import { useAct } from '../../../../queries.ts';
import { MailCard } from '../MailCard.tsx';

const nothing = { what: '', text: '', link: '' };

/** Content for those who run the central channels, as a letter to be sent from one's own mail program (M15). */
export function ContentTip() {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState(nothing);
  const make = useAct('register.tip');
  const write = (part: keyof typeof nothing, value: string): void => {
    setTold((before) => ({ ...before, [part]: value }));
    make.reset();
  };
  if (!open)
    return (
      <ActButton size="small" variant="tertiary" onAct={() => setOpen(true)}>
        {t('register.tip.write')}
      </ActButton>
    );
  return (
    <form
      className="content-tip"
      aria-label={t('register.tip.write')}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(told);
      }}
    >
      <Textfield label={t('register.tip.what')} value={told.what} maxLength={200} onChange={({ target }) => write('what', target.value)} />
      <Field>
        <Label>{t('register.tip.text')}</Label>
        <Textarea rows={4} value={told.text} maxLength={10_000} onChange={({ target }) => write('text', target.value)} />
      </Field>
      <Textfield
        label={t('register.tip.link')}
        type="url"
        value={told.link}
        maxLength={2000}
        onChange={({ target }) => write('link', target.value)}
      />
      <div className="row gap-12">
        <ActButton
          type="submit"
          variant="secondary"
          busy={make.isPending}
          reason={told.what.trim() === '' && t('register.tip.whatMissing')}
          showReason
          onAct={() => {}}
        >
          {t('register.tip.make')}
        </ActButton>
        <ActButton
          type="button"
          variant="tertiary"
          onAct={() => {
            setOpen(false);
            setTold(nothing);
            make.reset();
          }}
        >
          {t('register.screen.cancel')}
        </ActButton>
      </div>
      {make.isError && <InlineError error={make.error} />}
      {make.data?.mail && <MailCard mail={make.data.mail} label={t('register.tip.mail')} />}
    </form>
  );
}
