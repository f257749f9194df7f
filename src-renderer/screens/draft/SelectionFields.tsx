import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Audience } from '#shared/domain/draft/brief.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { useTexts } from '../../i18n.tsx';

interface SelectionFieldsProps {
  audience: Audience;
  pack: Pack;
  help: string;
  tooLong: string | undefined;
  onChange: (change: Partial<Audience>) => void;
  about: (field: string) => ReactNode;
}

/** Which groups a selection has, by words and codes, and about how many where the pack asks. */
export function SelectionFields({ audience, pack, help, tooLong, onChange, about }: SelectionFieldsProps) {
  const t = useTexts();
  const asksHowMany = pack.rules.some((rule) => rule.kind === 'few-recipients' && rule.params.audiences.includes(audience.kind));
  const groups = pack.codes.positionGroups;
  const chosen = audience.positionGroups ?? [];
  const known = groups.map(({ code }) => code);
  return (
    <>
      <Textfield
        multiline
        rows={2}
        id="brief-groups"
        label={t('brief.groups')}
        description={help}
        value={audience.description ?? ''}
        error={tooLong}
        onChange={(event) => onChange({ description: event.target.value })}
      />
      {(asksHowMany || audience.about !== undefined) && (
        <div>
          <AboutField value={audience.about} onChange={(about) => onChange({ about })} />
          {about('about')}
        </div>
      )}
      <div>
        <CommaField
          id="brief-placeCodes"
          label={t('brief.placeCodes')}
          help={t('brief.codesHelp')}
          values={audience.placeCodes ?? []}
          onChange={(placeCodes) => onChange({ placeCodes })}
        />
        {about('placeCodes')}
      </div>
      {audience.kind === 'staff-selection' && (
        <div>
          {groups.length > 0 && chosen.every((code) => known.includes(code)) ? (
            <Fieldset id="brief-positionGroups" tabIndex={-1}>
              <Fieldset.Legend className="field-label">{t('brief.positionGroups')}</Fieldset.Legend>
              {groups.map(({ code, name }) => (
                <Checkbox
                  key={code}
                  label={name[t.locale]}
                  value={code}
                  checked={chosen.includes(code)}
                  onChange={(event) =>
                    onChange({ positionGroups: known.filter((one) => (one === code ? event.target.checked : chosen.includes(one))) })
                  }
                />
              ))}
            </Fieldset>
          ) : (
            <CommaField
              id="brief-positionGroups"
              label={t('brief.positionGroups')}
              help={t('brief.positionHelp')}
              values={chosen}
              onChange={(positionGroups) => onChange({ positionGroups })}
            />
          )}
          {about('positionGroups')}
        </div>
      )}
    </>
  );
}

function AboutField({ value, onChange }: { value: number | undefined; onChange: (value: number | undefined) => void }) {
  const t = useTexts();
  return (
    <Textfield
      id="brief-about"
      label={t('brief.about')}
      description={t('brief.aboutHelp')}
      inputMode="numeric"
      autoComplete="off"
      value={value === undefined ? '' : String(value)}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '').slice(0, 7);
        onChange(Number(digits) > 0 ? Number(digits) : undefined);
      }}
    />
  );
}

/** Several short values in one line; what is written stays as it is while it is written. */
function CommaField({
  id,
  label,
  help,
  values,
  onChange,
}: {
  id: string;
  label: string;
  help: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const [written, setWritten] = useState(values.join(', '));
  const read = (line: string): string[] =>
    line
      .split(/[,;]/)
      .map((value) => value.trim())
      .filter(Boolean);
  const shown = read(written).join() === values.join() ? written : values.join(', ');
  return (
    <Textfield
      id={id}
      label={label}
      description={help}
      value={shown}
      onChange={(event) => {
        setWritten(event.target.value);
        onChange(read(event.target.value));
      }}
    />
  );
}
