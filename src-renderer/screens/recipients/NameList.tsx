import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ActReason, HeaderActs } from '../../kit/MessageFrame.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { AboutForm } from './AboutForm.tsx';
import { emptyForm, filledForm, isAfter, populationStops } from './take-in.ts';

interface NameListProps {
  /** A file after all. */
  onBack: () => void;
  onTaken: (listId: string) => void;
}

/** A mailing list's own address in place of a file: one recipient, and what somebody knows about those behind it. */
export function NameList({ onBack, onTaken }: NameListProps) {
  const t = useTexts();
  const format = useFormat();
  const { detail } = useOpenMessage();
  const take = useAct('recipients.nameList');
  const [address, setAddress] = useState('');
  const [readers, setReaders] = useState('');
  const [coversUnit, setCoversUnit] = useState(false);
  const [about, setAbout] = useState(emptyForm);
  const today = format.dayOf(format.now);
  const { audience } = detail.brief;
  const form = filledForm(about, { today, basis: t('recipients.screen.basis.publicTask'), audience });
  const holdsStaff = form.population !== 'students';
  const badReaders = readers !== '' && !isWhole(readers);
  const reason = stops();

  function stops(): string | null {
    if (address.trim() === '') return t('namedList.stops.address');
    if (!isWhole(readers)) return t('namedList.stops.readers');
    if (holdsStaff && coversUnit) return t('namedList.coversUnit.then');
    if (form.source.trim() === '') return t('namedList.stops.answersFor');
    const unfit = populationStops(form, audience);
    if (unfit) return t(unfit);
    if (form.basis.trim() === '') return t('recipients.screen.stops.basis');
    return isAfter(form.deleteBy, today) ? null : t('recipients.screen.stops.deleteBy');
  }

  const use = (): void =>
    take.mutate(
      {
        messageId: detail.id,
        address: address.trim(),
        answersFor: form.source.trim(),
        readers: Number(readers),
        coversUnit: holdsStaff && coversUnit,
        basis: form.basis.trim(),
        deleteBy: form.deleteBy,
        followsSend: form.followsSend,
        population: form.population,
      },
      { onSuccess: ({ list }) => onTaken(list.id) },
    );

  return (
    <div className="work-scroll name-list">
      <HeaderActs>
        {reason && <ActReason what={reason} />}
        <ActButton variant="primary" reason={reason} busy={take.isPending} onAct={use}>
          {t('namedList.use')}
        </ActButton>
      </HeaderActs>
      <section className="part" aria-labelledby="name-list">
        <header className="part-head">
          <h2 className="heading push" id="name-list">
            {t('namedList.title')}
          </h2>
          <button type="button" className="link-button" onClick={onBack}>
            {t('namedList.back')}
          </button>
        </header>
        <p className="sub about-name">
          {t('namedList.what')} {t('namedList.readers.help')}
        </p>
        {take.isError && <InlineError error={take.error} />}
        <div className="about-fields">
          <Textfield
            data-region-focus
            label={t('namedList.address')}
            type="email"
            maxLength={320}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
          <Textfield
            label={t('namedList.readers')}
            inputMode="numeric"
            maxLength={8}
            value={readers}
            error={badReaders ? t('namedList.readers.bad') : undefined}
            onChange={(event) => setReaders(event.target.value.trim())}
          />
          {holdsStaff && (
            <Checkbox
              label={t('namedList.coversUnit')}
              {...(coversUnit && { description: t('namedList.coversUnit.then') })}
              checked={coversUnit}
              onChange={(event) => setCoversUnit(event.target.checked)}
            />
          )}
        </div>
      </section>
      <AboutForm
        sourceWords={{ label: t('namedList.answersFor'), example: t('namedList.answersFor.example') }}
        form={form}
        audience={audience}
        today={today}
        onChange={(change) => setAbout((before) => ({ ...before, ...change }))}
      />
    </div>
  );
}

/** A whole number from 1 that the contract takes. */
function isWhole(text: string): boolean {
  return /^[1-9]\d{0,6}$/.test(text);
}
