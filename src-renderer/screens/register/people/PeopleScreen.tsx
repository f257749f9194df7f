import { useLocation, useSearch } from 'wouter';
import { useTexts } from '../../../i18n.tsx';
import { ViewTabs } from '../../../kit/Views.tsx';
import { PlaceFrame } from '../PlaceFrame.tsx';
import { FindPeople } from './FindPeople.tsx';
import { PersonHoldings } from './PersonHoldings.tsx';
import { Units } from './Units.tsx';
import './people.css';

const addresses = { people: '/register/people', units: '/register/people/units' } as const;

/** Who has to do with which channels, and the units that channels belong to. `view`: `units`, else people; `?who=` names one of them. */
export default function PeopleScreen({ view }: { view: string | undefined }) {
  const t = useTexts();
  const [, go] = useLocation();
  const who = new URLSearchParams(useSearch()).get('who') ?? '';
  const shown = view === 'units' ? 'units' : 'people';
  return (
    <PlaceFrame here="people" title={t('register.people.title')} what={t('register.people.what')}>
      <ViewTabs
        views={[
          { value: 'people', label: t('register.place.people') },
          { value: 'units', label: t('register.people.units') },
        ]}
        value={shown}
        onChange={(wanted) => go(addresses[wanted], { replace: true })}
      >
        {shown === 'units' ? <Units /> : who === '' ? <FindPeople /> : <PersonHoldings key={who} who={who} />}
      </ViewTabs>
    </PlaceFrame>
  );
}
