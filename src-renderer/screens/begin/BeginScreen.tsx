import { HikingTrailSignIcon } from '@navikt/aksel-icons';
import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { ViewTabs } from '../../kit/Views.tsx';
import { loadedLater } from '../../load-screens.tsx';
import { EarlierMessages } from './EarlierMessages.tsx';
import { FromPackage } from './FromPackage.tsx';
import { EmptyMessage } from './NewMessage.tsx';
import { Templates } from './Templates.tsx';
import { isWay, type Way, wayNames, ways } from './ways.ts';
import './begin.css';

// What cleans a text is the editor's, and as heavy.
const FromFile = loadedLater(() => import('./FromFile.tsx'));

const contents: Readonly<Record<Way, React.ComponentType>> = {
  earlier: EarlierMessages,
  template: Templates,
  file: FromFile,
  package: FromPackage,
};

/** Where a message begins: from nothing, or from something that is there already. */
export default function BeginScreen({ way }: { way: string | undefined }) {
  const t = useTexts();
  const { pack } = useHouse();
  const [, go] = useLocation();
  const chosen = isWay(way) ? way : 'earlier';
  const Content = contents[chosen];
  return (
    <div className="begin" data-region="work" tabIndex={-1}>
      <div className="screen-head">
        <div>
          <h1>{t('begin.title')}</h1>
          <p className="sub">{t('begin.what')}</p>
        </div>
        <div className="acts">
          {pack?.advice && (
            <ActButton variant="secondary" icon={<HikingTrailSignIcon width={16} height={16} aria-hidden />} onAct={() => go('/advice')}>
              {t('advice.title')}
            </ActButton>
          )}
          <EmptyMessage />
        </div>
      </div>
      <ViewTabs
        className="begin-ways"
        views={wayNames.map((name) => ({ value: name, label: t(ways[name].tab) }))}
        value={chosen}
        onChange={(name) => go(`/new/${name}`, { replace: true })}
      >
        <Suspense fallback={<Loading />}>
          <Content />
        </Suspense>
      </ViewTabs>
    </div>
  );
}
