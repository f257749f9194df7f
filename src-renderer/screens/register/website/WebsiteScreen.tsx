import { useLocation } from 'wouter';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { ViewTabs } from '../../../kit/Views.tsx';
import { useAct } from '../../../queries.ts';
import { PlaceFrame } from '../PlaceFrame.tsx';
import { CompareSite } from './CompareSite.tsx';
import { PublicList } from './PublicList.tsx';
import './website.css';

/** What the register gives the institution's website, and what the website has. `view`: `compare`, else the list. */
export default function WebsiteScreen({ view }: { view: string | undefined }) {
  const t = useTexts();
  const [, go] = useLocation();
  const page = useAct('register.publicList');
  const data = useAct('register.publicList');
  const shown = view === 'compare' ? 'compare' : 'list';
  const save = (act: typeof page, as: 'page' | 'data') => {
    const other = act === page ? data : page;
    other.reset();
    act.mutate({ as });
  };
  return (
    <PlaceFrame
      here="website"
      title={t('register.website.title')}
      what={t('register.website.what')}
      acts={
        shown === 'list' && (
          <>
            <ActButton variant="secondary" busy={data.isPending} onAct={() => save(data, 'data')}>
              {t('register.website.saveData')}
            </ActButton>
            <ActButton variant="primary" busy={page.isPending} onAct={() => save(page, 'page')}>
              {t('register.website.savePage')}
            </ActButton>
          </>
        )
      }
    >
      <ViewTabs
        views={[
          { value: 'list', label: t('register.website.list') },
          { value: 'compare', label: t('register.website.compare') },
        ]}
        value={shown}
        onChange={(wanted) => go(wanted === 'compare' ? '/register/website/compare' : '/register/website', { replace: true })}
      >
        {[page, data].map((act, index) => act.isError && <InlineError key={index} error={act.error} />)}
        {shown === 'list' ? <PublicList path={page.data?.path ?? data.data?.path} /> : <CompareSite />}
      </ViewTabs>
    </PlaceFrame>
  );
}
