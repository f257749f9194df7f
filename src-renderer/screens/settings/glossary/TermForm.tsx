import { Field, Label, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { severities } from '#shared/domain/checks/finding.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import {
  asGlossaryTerm,
  faultOf,
  type GlossaryTerm,
  longestNote,
  longestTerm,
  missingSeverities,
  termDefaults,
  termKinds,
} from '#shared/domain/proofing/glossary/entry.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct } from '../../../queries.ts';
import type { ListedTerm } from './TermTable.tsx';

interface TermFormProps {
  /** The one that is changed; null for a new one. */
  term: ListedTerm | null;
  languages: readonly LanguageCode[];
  onDone: (saved: GlossaryTerm) => void;
  onCancel: () => void;
}

/** A language as it is written in the form: other forms one on each line. */
interface Written {
  readonly term: string;
  readonly forms: string;
  readonly forbidden: string;
}

const nothing: Written = { term: '', forms: '', forbidden: '' };

/** One term: what it is in each language, what must not stand for it, and how grave that is. */
export function TermForm({ term, languages, onDone, onCancel }: TermFormProps) {
  const t = useTexts();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = useAct('glossary.save');
  const [written, setWritten] = useState<Partial<Record<LanguageCode, Written>>>(() =>
    Object.fromEntries(
      languages.map((language) => {
        const own = term?.terms[language];
        return [language, own ? { term: own.term, forms: own.forms.join('\n'), forbidden: own.forbidden.join('\n') } : nothing];
      }),
    ),
  );
  const [kind, setKind] = useState<GlossaryTerm['kind']>(term?.kind ?? termDefaults.kind);
  const [severity, setSeverity] = useState<GlossaryTerm['severity']>(term?.severity ?? termDefaults.severity);
  const [missing, setMissing] = useState<GlossaryTerm['missing']>(term?.missing ?? termDefaults.missing);
  const [note, setNote] = useState(term?.note ?? '');
  const made = asGlossaryTerm({
    terms: Object.fromEntries(
      languages.map((language) => {
        const own = written[language] ?? nothing;
        return [language, { term: own.term, forms: own.forms.split('\n'), forbidden: own.forbidden.split('\n') }];
      }),
    ),
    kind,
    severity,
    missing,
    note,
  });
  const wrong = faultOf(made);
  const change = (language: LanguageCode, part: Partial<Written>): void =>
    setWritten((before) => ({ ...before, [language]: { ...(before[language] ?? nothing), ...part } }));
  const put = (): void => save.mutate({ ...(term && { id: term.id }), term: made as never }, { onSuccess: () => onDone(made) });
  return (
    <form
      className="term-form"
      aria-labelledby={`${id}title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && !save.isPending) put();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <h3 id={`${id}title`} className="settings-sub">
        {t(term ? 'glossary.form.change' : 'glossary.add')}
      </h3>
      <p className="sub" id={`${id}lines`}>
        {t('glossary.form.onePerLine')}
      </p>
      <div className="languages" style={{ '--languages': languages.length } as React.CSSProperties}>
        {languages.map((language, index) => {
          const own = written[language] ?? nothing;
          const name = t(`shell.language.${language}`);
          const lines = (field: 'forms' | 'forbidden') => (
            <Field>
              <Label>{t(`glossary.form.${field}`)}</Label>
              <Textarea
                rows={3}
                lang={language}
                spellCheck={false}
                aria-describedby={`${id}lines`}
                value={own[field]}
                onChange={(event) => change(language, { [field]: event.target.value })}
              />
            </Field>
          );
          return (
            <fieldset key={language} aria-label={name}>
              <legend>{name}</legend>
              <Textfield
                ref={index === 0 ? first : undefined}
                label={t('glossary.form.term')}
                lang={language}
                value={own.term}
                maxLength={longestTerm}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => change(language, { term: event.target.value })}
              />
              {lines('forms')}
              {lines('forbidden')}
            </fieldset>
          );
        })}
      </div>
      <div className="choices">
        <Field>
          <Label>{t('glossary.form.kind')}</Label>
          <Select value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            {termKinds.map((value) => (
              <Select.Option key={value} value={value}>
                {t('glossary.kind', { kind: value })}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('glossary.form.severity')}</Label>
          <Select value={severity} onChange={(event) => setSeverity(event.target.value as typeof severity)}>
            {severities.map((value) => (
              <Select.Option key={value} value={value}>
                {t('glossary.severity', { severity: value })}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('glossary.form.missing')}</Label>
          <Select value={missing} onChange={(event) => setMissing(event.target.value as typeof missing)}>
            {missingSeverities.map((value) => (
              <Select.Option key={value} value={value}>
                {t('glossary.severity', { severity: value })}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <Textfield
        label={t('glossary.form.note')}
        description={t('glossary.form.noteWhat')}
        value={note}
        maxLength={longestNote}
        onChange={(event) => setNote(event.target.value)}
      />
      {save.isError && <InlineError error={save.error} />}
      <div className="row gap-12 wrap">
        <ActButton
          type="submit"
          variant="primary"
          busy={save.isPending}
          showReason
          reason={wrong ? t('glossary.fault', { fault: wrong.fault.replaceAll('-', '_'), words: wrong.words }) : undefined}
          onAct={() => {}}
        >
          {t('glossary.form.save')}
        </ActButton>
        <ActButton variant="tertiary" type="button" onAct={onCancel}>
          {t('glossary.form.cancel')}
        </ActButton>
      </div>
    </form>
  );
}
