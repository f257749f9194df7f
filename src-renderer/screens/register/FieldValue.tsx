import type { ReactNode } from 'react';
import { isFilled, type Part } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { fieldText, platformName, useRegisterRules } from './words.ts';

/** What a part says, to be read; null where nothing is filled in. */
export function FieldValue({
  part,
  path,
  value,
  units,
}: {
  part: Part;
  path: string;
  value: unknown;
  units: ReadonlyMap<string, string>;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const rules = useRegisterRules();
  const shown = (own: Part, one: unknown): string => {
    if (!isFilled(one)) return '';
    switch (own.kind) {
      case 'date':
        return format.day(String(one), { long: true });
      case 'count':
      case 'amount':
        return format.decimal(Number(one), own.kind === 'count' ? 0 : 2);
      case 'tick':
        return t('register.screen.yes');
      case 'choice':
        return t(`register.value.${String(one)}` as TextId);
      case 'choices':
        return (one as readonly string[]).map((value) => t(`register.value.${value}` as TextId)).join(', ');
      case 'code':
        return own.list === 'platforms'
          ? platformName(rules, String(one))
          : (rules.businessAreas.find(({ code }) => code === one)?.name[t.locale] ?? String(one));
      case 'codes':
      case 'lines':
        return (one as readonly string[]).join(', ');
      case 'unit':
        return units.get(String(one)) ?? String(one);
      case 'record':
        return Object.entries(own.parts ?? {})
          .map(([id, inner]) => {
            const words = shown(inner, (one as Readonly<Record<string, unknown>>)[id]);
            // A number, a day or a yes says little without what it is about.
            const named = words !== '' && ['count', 'amount', 'date', 'tick'].includes(inner.kind);
            return named ? [t(fieldText(`${path}.${id}`)), inner.kind === 'tick' ? '' : words].filter(Boolean).join(': ') : words;
          })
          .filter(Boolean)
          .join(' · ');
      case 'list':
        return (one as readonly object[])
          .map((entry) => shown({ ...own, kind: 'record' }, entry))
          .filter(Boolean)
          .join('\n');
      default:
        return String(one);
    }
  };
  const words = shown(part, value);
  return words === '' ? null : <span className="field-value">{words}</span>;
}
