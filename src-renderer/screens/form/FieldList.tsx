import { FilesIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { useTexts } from '../../i18n.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useCopy } from '../../kit/use-copy.ts';
import './form.css';

type Field = NonNullable<Result<'application.get'>['application']>['fields'][number];

/** The fields in the form's order, each with the rules that ask for it and a button that copies it. */
export function FieldList({ fields, canCopy, whole = false }: { fields: readonly Field[]; canCopy: boolean; whole?: boolean }) {
  const t = useTexts();
  const copy = useCopy();
  const [failure, setFailure] = useState<unknown>(null);
  return (
    <>
      {failure !== null && <InlineError error={failure} />}
      <dl className={whole ? 'form-fields' : 'form-fields brief'}>
        {fields.map(({ name, language, label, value, rules }) => (
          <div key={`${name} ${language ?? ''}`}>
            <dt>
              {label}
              {rules.length > 0 && <span className="meta sub num"> {rules.join(' ')}</span>}
            </dt>
            <dd lang={language ?? undefined}>{withoutRules(value)}</dd>
            {canCopy && (
              <dd className="copy">
                <IconButton
                  label={t('application.copyField', { field: label })}
                  tooltip
                  onClick={() => {
                    setFailure(null);
                    copy(value, t('application.copied', { field: label })).catch(setFailure);
                  }}
                >
                  <FilesIcon aria-hidden />
                </IconButton>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}

/** Plain text underlines its headings; on a screen the lines would only break. */
function withoutRules(text: string): string {
  return text.replace(/^(?:=+|-{3,})\n?/gm, '');
}
