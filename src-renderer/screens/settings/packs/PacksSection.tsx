import { Table, Tag } from '@digdir/designsystemet-react';
import { FilesIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { PackRow } from '#shared/contract/packs.ts';
import { useHouse } from '../../../house.tsx';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { Mistakes } from '../Mistakes.tsx';
import { SettingsHead } from '../SettingsHead.tsx';
import { CopyPack } from './CopyPack.tsx';
import { ImportPack } from './ImportPack.tsx';
import { PackView } from './PackView.tsx';
import { actReason } from './use-change.ts';
import './packs.css';

/** The institution's rules in its own hands: which packs there are, which one holds, and what each asks. */
export function PacksSection() {
  const t = useTexts();
  const { me } = useHouse();
  const list = useCall('packs.list', {}, { keep: true });
  const reload = useAct('packs.reload');
  const [opened, setOpened] = useState<string | null>(null);
  const [copying, setCopying] = useState(false);
  const { data } = list;
  const packs = data?.packs ?? [];
  const shown = packs.find(({ id }) => id === opened) ?? packs.find(({ chosen }) => chosen) ?? packs[0];
  const show = (id: string): void => {
    setOpened(id);
    setCopying(false);
  };
  return (
    <>
      <SettingsHead title={t('packs.title')} what={t('packs.what')} />
      {list.isError && <InlineError error={list.error} onRetry={() => void list.refetch()} />}
      {!data && !list.isError && <Loading />}
      {data?.unusable.map(({ file, mistakes }) => (
        <Mistakes key={file} alert title={t('packs.unusable', { file, count: mistakes.length })} texts={mistakes}>
          <p className="dense">{t('packs.unusableWhat', { folder: data.folder })}</p>
          <div>
            <ActButton variant="secondary" busy={reload.isPending} onAct={() => reload.mutate({})}>
              {t('packs.reload')}
            </ActButton>
          </div>
        </Mistakes>
      ))}
      {data && <PackTable packs={packs} shown={shown?.id} onShow={show} />}
      {shown && (
        <div className="pack-begin">
          <ActButton
            variant="secondary"
            icon={<FilesIcon width={16} height={16} aria-hidden />}
            reason={actReason('copy', me, t)}
            aria-expanded={copying}
            onAct={() => setCopying(!copying)}
          >
            {t('packs.copy', { name: shown.name ?? shown.institution[t.locale] })}
          </ActButton>
          <ImportPack reason={actReason('import', me, t)} onDone={show} />
        </div>
      )}
      {shown && copying && <CopyPack from={shown} taken={packs.map(({ id }) => id)} onDone={show} onClose={() => setCopying(false)} />}
      {shown && <PackView id={shown.id} onGone={() => setOpened(null)} />}
    </>
  );
}

function PackTable({ packs, shown, onShow }: { packs: readonly PackRow[]; shown: string | undefined; onShow: (id: string) => void }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Table className="settings-table pack-list">
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{t('packs.one')}</Table.HeaderCell>
          <Table.HeaderCell>{t('packs.version')}</Table.HeaderCell>
          <Table.HeaderCell>{t('packs.section.rules')}</Table.HeaderCell>
          <Table.HeaderCell>{t('packs.review.until')}</Table.HeaderCell>
          <Table.HeaderCell>{t('packs.state')}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {packs.map((pack) => (
          <Table.Row key={pack.id} className={pack.id === shown ? 'is-shown' : undefined}>
            <Table.Cell className="wraps">
              <button
                type="button"
                className="plain-link pack-open"
                aria-current={pack.id === shown ? 'true' : undefined}
                onClick={() => onShow(pack.id)}
              >
                {pack.name ?? pack.institution[t.locale]}
              </button>
              <span className="meta sub">
                {pack.name === null ? t('packs.shippedWhat') : pack.institution[t.locale]}
                {pack.newerBase !== null && ` · ${t('packs.newerHere', { version: pack.newerBase })}`}
              </span>
            </Table.Cell>
            <Table.Cell className="num">{pack.version}</Table.Cell>
            <Table.Cell className="num">
              {pack.off > 0 ? t('packs.rulesAndOff', { rules: pack.rules, off: pack.off }) : pack.rules}
            </Table.Cell>
            <Table.Cell className="num">
              {format.day(pack.review.until, { weekday: false })}
              {pack.review.passed && <span className="meta sub">{t('packs.review.isPassed')}</span>}
            </Table.Cell>
            <Table.Cell>
              {pack.broken ? (
                <Tag data-color="warning">{t('packs.isBroken')}</Tag>
              ) : (
                pack.chosen && <Tag data-color="success">{t('packs.chosen')}</Tag>
              )}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
