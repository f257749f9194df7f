import { Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useHouse } from '../../../house.tsx';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { ViewTabs } from '../../../kit/Views.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { Mistakes } from '../Mistakes.tsx';
import { PackDifference } from './PackDifference.tsx';
import { PackSource } from './PackSource.tsx';
import { PackTexts } from './PackTexts.tsx';
import { RulesTable } from './RulesTable.tsx';
import { actReason, type Shown } from './use-change.ts';

type View = 'rules' | 'texts' | 'difference' | 'source';

/** One pack: what it is and whether it holds, its rules, texts, differences and source. */
export function PackView({ id, onGone }: { id: string; onGone: () => void }) {
  const shown = useCall('packs.get', { id }, { keep: true });
  if (shown.isError) return <InlineError error={shown.error} onRetry={() => void shown.refetch()} />;
  if (!shown.data) return <Loading />;
  return <Whole key={id} shown={shown.data} onGone={onGone} />;
}

function Whole({ shown, onGone }: { shown: Shown; onGone: () => void }) {
  const t = useTexts();
  const [view, setView] = useState<View>('rules');
  const { row } = shown;
  const differences = (shown.difference?.ours.length ?? 0) + (shown.difference?.theirs.length ?? 0);
  return (
    <section className="pack-view" aria-label={row.name ?? row.institution[t.locale]}>
      <header>
        <div className="push">
          <div className="row gap-12">
            <h3 className="settings-sub">{row.name ?? row.institution[t.locale]}</h3>
            {row.chosen && <Tag data-color="success">{t('packs.chosen')}</Tag>}
            {row.shipped && <Tag data-color="neutral">{t('packs.shipped')}</Tag>}
          </div>
          <p className="dense sub num">
            {[
              row.name !== null && row.institution[t.locale],
              t('packs.idAndVersion', { id: row.id, version: row.version }),
              row.basedOn && t('packs.basedOn', { id: row.basedOn.id, version: row.basedOn.version }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Acts shown={shown} onGone={onGone} />
      </header>
      {row.broken && <Broken shown={shown} />}
      <ViewTabs<View>
        views={[
          { value: 'rules', label: t('packs.section.rules') },
          { value: 'texts', label: t('packs.texts') },
          ...(row.shipped ? [] : [{ value: 'difference' as const, label: t('packs.differences', { count: differences }) }]),
          { value: 'source', label: t('settings.source') },
        ]}
        value={view}
        onChange={setView}
      >
        {view === 'rules' && <RulesTable shown={shown} />}
        {view === 'texts' && <PackTexts shown={shown} />}
        {view === 'difference' && <PackDifference shown={shown} />}
        {view === 'source' && <PackSource shown={shown} />}
      </ViewTabs>
    </section>
  );
}

function Acts({ shown: { row }, onGone }: { shown: Shown; onGone: () => void }) {
  const t = useTexts();
  const { me, locked } = useHouse();
  const announce = useAnnounce();
  const use = useAct('packs.use');
  const save = useAct('packs.export');
  const remove = useAct('packs.remove');
  const failed = [use, save, remove].find(({ isError }) => isError);
  return (
    <div className="pack-acts">
      <div className="row gap-8">
        {!row.chosen && (
          <ActButton
            variant="secondary"
            busy={use.isPending}
            reason={locked.includes('pack') ? t('workplace.locked') : actReason('use', me, t)}
            onAct={() => use.mutate({ id: row.id }, { onSuccess: () => announce(t('packs.nowChosen')) })}
          >
            {t('packs.use')}
          </ActButton>
        )}
        <ActButton variant="secondary" busy={save.isPending} onAct={() => save.mutate({ id: row.id })}>
          {t('packs.export')}
        </ActButton>
        {!row.shipped && !row.chosen && (
          <ActButton
            variant="tertiary"
            busy={remove.isPending}
            reason={actReason('remove', me, t)}
            onAct={() => remove.mutate({ id: row.id }, { onSuccess: onGone })}
          >
            {t('packs.remove')}
          </ActButton>
        )}
      </div>
      {save.data?.path && (
        <span className="sub dense" role="status">
          {t('packs.exported', { path: save.data.path })}
        </span>
      )}
      {failed && <InlineError error={failed.error} />}
    </div>
  );
}

/** Its file cannot be read: which, where, what holds meanwhile, and the two ways out. */
function Broken({ shown: { row } }: { shown: Shown }) {
  const t = useTexts();
  const { me } = useHouse();
  const reload = useAct('packs.reload');
  const putBack = useAct('packs.putBack');
  if (!row.broken) return null;
  const { file, mistakes } = row.broken;
  const failed = [reload, putBack].find(({ isError }) => isError);
  return (
    <Mistakes alert title={t('packs.broken', { file, count: mistakes.length })} texts={mistakes}>
      <p className="dense">{t('packs.brokenWhat', { version: row.version })}</p>
      <div className="row gap-8">
        <ActButton variant="secondary" busy={reload.isPending} onAct={() => reload.mutate({})}>
          {t('packs.reload')}
        </ActButton>
        <ActButton
          variant="secondary"
          busy={putBack.isPending}
          reason={actReason('change', me, t)}
          onAct={() => putBack.mutate({ id: row.id })}
        >
          {t('packs.putBack', { version: row.version })}
        </ActButton>
      </div>
      {failed && <InlineError error={failed.error} />}
    </Mistakes>
  );
}
