import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { asLine, type Brief, type GroundField, groundFields, groundLimit } from '#shared/domain/draft/brief.ts';
import { bodyOf } from '#shared/domain/policy/bodies.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { useFormat, useTexts } from '../../i18n.tsx';

interface BodyFieldsProps {
  brief: Brief;
  pack: Pack;
  onChange: (change: Partial<Brief>) => void;
  /** What the rules find about a field. */
  about: (field: string) => ReactNode;
}

/** For whom it goes out, where the pack has bodies with rules of their own, and the grounds that such a body states. */
export function BodyFields({ brief, pack, onChange, about }: BodyFieldsProps) {
  const t = useTexts();
  const format = useFormat();
  if (pack.bodies.length === 0) return null;
  const body = bodyOf(pack, brief.body);
  const asked = new Set<GroundField>(
    pack.rules.flatMap((rule) => (rule.kind === 'body-grounds' && rule.params.body === brief.body ? rule.params.needs : [])),
  );
  const shown = groundFields.filter((field) => asked.has(field) || (brief.grounds?.[field] ?? '') !== '');
  return (
    <>
      <div>
        <Field>
          <Label htmlFor="brief-body">{t('brief.body')}</Label>
          <Field.Description>{bodyHelp()}</Field.Description>
          <Select id="brief-body" value={body?.id ?? ''} onChange={(event) => onChange({ body: event.target.value || undefined })}>
            <Select.Option value="">{t('brief.ordinaryBody')}</Select.Option>
            {pack.bodies.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name[t.locale]}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {about('body')}
      </div>
      {shown.map((field) => {
        const value = brief.grounds?.[field] ?? '';
        return (
          <div key={field}>
            <Textfield
              id={`brief-${field}`}
              label={t(`brief.${field}`)}
              description={t(`brief.${field}Help`)}
              value={value}
              autoComplete="off"
              error={
                value.length > groundLimit
                  ? t('brief.tooLong', { count: format.count(value.length), limit: format.count(groundLimit) })
                  : undefined
              }
              onChange={(event) => onChange({ grounds: { ...brief.grounds, [field]: asLine(event.target.value) } })}
            />
            {about(field)}
          </div>
        );
      })}
    </>
  );

  function bodyHelp(): string {
    if (!body) return t('brief.bodyHelp');
    const rules = [...(body.exemption ? [body.exemption.rule] : []), body.rule].join(', ');
    return body.exemption ? t('brief.bodyExempt', { rules, skips: body.exemption.skips.join(', ') }) : t('brief.bodyException', { rules });
  }
}
