import { Checkbox } from '@digdir/designsystemet-react';
import type { Params, Result } from '#shared/contract/index.ts';
import type { ChannelState } from '#shared/domain/register/life-cycle.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { platformName, useRegisterRules } from './words.ts';

type Filters = NonNullable<Params<'register.list'>['filters']>;
type Facet = 'state' | 'due' | 'platform' | 'unit';

const order: readonly Facet[] = ['due', 'state', 'platform', 'unit'];
/** The most values of a facet that are shown, beside those that are chosen. */
const mostShown = 12;

interface FacetsProps {
  counts: Result<'register.facets'>;
  filters: Filters;
  units: ReadonlyMap<string, string>;
  onChange: (filters: Filters) => void;
}

/** What the list can be narrowed to, with how many channels each value would show. */
export function Facets({ counts, filters, units, onChange }: FacetsProps) {
  const t = useTexts();
  const format = useFormat();
  const rules = useRegisterRules();
  const nameOf = (facet: Facet, value: string): string => {
    if (facet === 'state') return t(`register.state.${value as ChannelState}`);
    if (facet === 'due') return t(value === 'overdue' ? 'register.screen.overdue' : 'register.screen.soon');
    if (facet === 'platform') return value === '' ? '–' : platformName(rules, value);
    return value === '' ? t('register.screen.noUnit') : (units.get(value) ?? value);
  };
  return (
    <div className="register-facets">
      {order.map((facet) => {
        const chosen = (filters[facet] ?? []) as readonly string[];
        const values = counts[facet].filter(({ value, count }) => count > 0 || chosen.includes(value)).slice(0, mostShown);
        if (values.length === 0) return null;
        return (
          <fieldset key={facet}>
            <legend>{t(`register.screen.facet.${facet}`)}</legend>
            {values.map(({ value, count }) => (
              <div key={value} className="facet">
                <Checkbox
                  label={nameOf(facet, value)}
                  value={value}
                  checked={chosen.includes(value)}
                  onChange={({ target }) =>
                    onChange({ ...filters, [facet]: target.checked ? [...chosen, value] : chosen.filter((one) => one !== value) })
                  }
                />
                <span className="num sub">{format.count(count)}</span>
              </div>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
