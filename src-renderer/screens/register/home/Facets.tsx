import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import type { ListFilters } from '../list-address.ts';
import { chosenCount, type FacetValue, facetGroups } from './facet-groups.ts';
import { useFacetName } from './use-facet-name.ts';

/** The most values of a facet that are shown at first, beside those that are chosen. */
const mostShown = 8;

interface FacetsProps {
  counts: Result<'register.facets'>;
  filters: ListFilters;
  units: ReadonlyMap<string, string>;
  onChange: (filters: ListFilters) => void;
}

/** What the list can be narrowed to, with how many channels each value would show. */
export function Facets({ counts, filters, units, onChange }: FacetsProps) {
  const t = useTexts();
  const chosen = chosenCount(filters);
  return (
    <div className="register-facets">
      {chosen > 0 && (
        <div className="facets-chosen">
          <span className="dense num">{t('register.home.chosen', { count: chosen })}</span>
          <Button variant="tertiary" className="small" onClick={() => onChange({})}>
            {t('register.home.narrowReset')}
          </Button>
        </div>
      )}
      {facetGroups(counts, filters).map(({ group, values }) => (
        <FacetGroup key={group} group={group} values={values} filters={filters} units={units} onChange={onChange} />
      ))}
    </div>
  );
}

function FacetGroup({
  group,
  values,
  filters,
  units,
  onChange,
}: Omit<FacetsProps, 'counts'> & { group: FacetValue['facet']; values: readonly FacetValue[] }) {
  const t = useTexts();
  const format = useFormat();
  const facetName = useFacetName(units);
  const [all, setAll] = useState(false);
  const chosenOf = (facet: FacetValue['facet']) => (filters[facet] ?? []) as readonly string[];
  const shown = all ? values : values.filter(({ facet, value }, index) => index < mostShown || chosenOf(facet).includes(value));
  const more = values.length - shown.length;
  return (
    <fieldset>
      <legend>
        {group === 'language' || group === 'crisis' ? t(`register.home.facet.${group}`) : t(`register.screen.facet.${group}`)}
      </legend>
      {shown.map(({ facet, value, count }) => {
        const chosen = chosenOf(facet);
        return (
          <div key={`${facet} ${value}`} className="facet">
            <Checkbox
              label={facetName(facet, value)}
              value={value}
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange({ ...filters, [facet]: target.checked ? [...chosen, value] : chosen.filter((one) => one !== value) })
              }
            />
            <span className="num sub">{format.count(count)}</span>
          </div>
        );
      })}
      {(more > 0 || all) && values.length > mostShown && (
        <Button variant="tertiary" className="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('register.home.facetLess') : t('register.home.facetMore', { count: more })}
        </Button>
      )}
    </fieldset>
  );
}
