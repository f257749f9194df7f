import { Select, Textfield } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Audience } from '#shared/domain/draft/brief.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { type FilledForm, type Form, isAfter, populationStops } from './take-in.ts';

const populations = ['students', 'staff', 'mixed'] as const;

interface AboutFormProps {
  /** What the source is called, and an example of one, where it is not a file's. */
  sourceWords?: { readonly label: string; readonly example: string };
  form: FilledForm;
  audience: Audience | null;
  today: string;
  onChange: (change: Partial<Form>) => void;
}

/** What follows the list for as long as it is kept: where it is from, whom it holds, why we may use it, and when it goes. */
export function AboutForm({ sourceWords, form, audience, today, onChange }: AboutFormProps) {
  const t = useTexts();
  const format = useFormat();
  const populationId = useId();
  const unfit = populationStops(form, audience);
  const dated = isAfter(form.deleteBy, today);
  return (
    <section className="part about-list" aria-labelledby="about-list">
      <header className="part-head">
        <h2 className="heading" id="about-list">
          {t('recipients.screen.about')}
        </h2>
        <span className="meta sub">{t('recipients.screen.about.why')}</span>
      </header>
      <div className="about-fields">
        <Textfield
          label={sourceWords?.label ?? t('recipients.screen.source')}
          placeholder={sourceWords?.example ?? t('recipients.screen.source.example')}
          maxLength={500}
          value={form.source}
          onChange={(event) => onChange({ source: event.target.value })}
        />
        <div className="ds-field">
          <label className="ds-label" htmlFor={populationId}>
            {t('recipients.screen.population')}
          </label>
          <Select
            id={populationId}
            value={form.population}
            aria-invalid={unfit ? true : undefined}
            aria-describedby={unfit ? `${populationId}-unfit` : undefined}
            onChange={(event) => onChange({ population: event.target.value as FilledForm['population'] })}
          >
            {populations.map((population) => (
              <Select.Option key={population} value={population}>
                {t(`recipients.screen.population.${population}`)}
              </Select.Option>
            ))}
          </Select>
          {unfit && (
            <p id={`${populationId}-unfit`} className="meta c-danger">
              {t(unfit)}
            </p>
          )}
        </div>
        <Textfield
          label={t('recipients.screen.basis')}
          maxLength={500}
          value={form.basis}
          error={form.basis.trim() === '' ? t('recipients.screen.stops.basis') : undefined}
          onChange={(event) => onChange({ basis: event.target.value })}
        />
        <DateField
          label={
            <>
              {t('recipients.screen.deleteBy')}
              {dated && <span className="sub regular num">: {format.day(form.deleteBy)}</span>}
            </>
          }
          value={form.deleteBy}
          error={dated ? undefined : t('recipients.screen.stops.deleteBy')}
          onChange={(deleteBy) => onChange({ deleteBy })}
        />
      </div>
    </section>
  );
}
