import { Textfield } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type LanguageCode, languageCodes } from '#shared/domain/draft/document.ts';
import type { GlossaryTerm } from '#shared/domain/proofing/glossary/entry.ts';
import { firstTerm } from '#shared/domain/proofing/glossary/term-file.ts';
import { useChosenFile } from '../../../chosen-file.ts';
import { useHouse } from '../../../house.tsx';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { PickFile } from '../../../kit/PickFile.tsx';
import { useOfferUndo } from '../../../kit/Undo.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { SettingsHead } from '../SettingsHead.tsx';
import { TermFile } from './TermFile.tsx';
import { TermForm } from './TermForm.tsx';
import { type ListedTerm, TermTable } from './TermTable.tsx';
import { arranged } from './term-rows.ts';
import './glossary.css';

/** What the form is open for. */
type Editing = { readonly term: ListedTerm } | 'new';

/** The terms of the institution in every language, with what must not stand for them. */
export function GlossarySection() {
  const t = useTexts();
  const { pack } = useHouse();
  const list = useCall('glossary.list', {});
  const [editing, setEditing] = useState<Editing | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [search, setSearch] = useState('');
  const [sortedBy, setSortedBy] = useState<LanguageCode>('nb');
  const wanted = useDeferredValue(search);
  const remove = useAct('glossary.remove');
  const save = useAct('glossary.save');
  const out = useAct('glossary.export');
  const offerUndo = useOfferUndo();
  const chosen = useChosenFile((handle) => setFile(handle));
  const back = useRef<HTMLDivElement>(null);
  const entries = list.data?.entries as readonly ListedTerm[] | undefined;
  const languages = useMemo(() => shownLanguages(entries ?? [], Object.values(pack?.languages ?? {}).flat()), [entries, pack]);
  const rows = useMemo(() => arranged(entries ?? [], wanted, sortedBy), [entries, wanted, sortedBy]);
  const own = entries?.some(({ ofRules }) => !ofRules) ?? false;
  const empty = entries?.length === 0;

  const closed = useRef<'saved' | 'left' | null>(null);
  // Focus goes back to where the form was opened. The first term of all is in the list a moment after it is saved: what stands until then goes.
  useEffect(() => {
    if (editing !== null || closed.current === null || (closed.current === 'saved' && empty)) return;
    closed.current = null;
    back.current?.querySelector<HTMLElement>('input:not([hidden]), .empty-state button')?.focus();
  }, [editing, empty]);

  const open = (what: Editing): void => {
    setSaid('');
    setEditing(what);
  };
  const close = (done?: GlossaryTerm): void => {
    closed.current = done ? 'saved' : 'left';
    setEditing(null);
    setSaid(done ? t('glossary.stored', { term: firstTerm(done) }) : '');
  };
  const takeOut = (gone: ListedTerm): void => {
    const { id, ofRules: _, changedAt: __, changedBy: ___, ...term } = gone;
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          offerUndo({ done: t('glossary.removed', { term: firstTerm(term) }), undo: () => save.mutateAsync({ term: term as never }) }),
      },
    );
  };
  const add = (
    <ActButton variant="secondary" icon={<PlusIcon width={16} height={16} aria-hidden />} onAct={() => open('new')}>
      {t('glossary.add')}
    </ActButton>
  );
  const take = (
    <PickFile
      accept=".csv,.txt,.tsv,.xlsx"
      variant="tertiary"
      label={t('glossary.import')}
      busy={chosen.taking}
      onFile={(picked) => {
        setSaid('');
        chosen.take(picked);
      }}
    />
  );
  return (
    <>
      <SettingsHead title={t('glossary.title')} what={t('glossary.what')} act={!entries || empty || editing ? undefined : add} />
      {list.isError && <InlineError error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {editing && entries && (
        <TermForm
          key={editing === 'new' ? 'new' : editing.term.id}
          term={editing === 'new' ? null : editing.term}
          languages={languages}
          onDone={close}
          onCancel={() => close()}
        />
      )}
      <div role="status">{said !== '' && <p className="glossary-said">{said}</p>}</div>
      {entries && !editing && (
        <div className="glossary" ref={back}>
          {!empty && (
            <div className="row gap-8 wrap glossary-acts">
              <Textfield
                className="glossary-search"
                label={t('glossary.search')}
                type="search"
                value={search}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => setSearch(event.target.value)}
              />
              <div className="row gap-8 glossary-files">
                {take}
                {own && (
                  <ActButton variant="tertiary" busy={out.isPending} onAct={() => out.mutate({})}>
                    {t('glossary.export')}
                  </ActButton>
                )}
              </div>
            </div>
          )}
          {chosen.failure !== null && <InlineError error={chosen.failure} />}
          {out.isError && <InlineError error={out.error} onRetry={() => out.mutate({})} />}
          {remove.isError && <InlineError error={remove.error} />}
          {out.data && out.data.path !== null && (
            <p role="status" className="sub">
              {t('glossary.saved', { file: out.data.path })}
            </p>
          )}
          {file !== null && (
            <TermFile
              key={file}
              file={file}
              languages={languages}
              onDone={({ added, changed }) => {
                setFile(null);
                setSaid(t('glossary.taken', { added, changed }));
              }}
              onLeave={() => setFile(null)}
            />
          )}
          {empty && file === null && (
            <EmptyState
              title={t('glossary.none')}
              act={
                <>
                  {add}
                  {take}
                </>
              }
            >
              {t('glossary.noneWhat')}
            </EmptyState>
          )}
          {!empty && (
            <>
              <p className="sub num" role="status">
                {t('glossary.count', { shown: rows.length, total: entries.length, all: rows.length === entries.length ? 'yes' : 'no' })}
              </p>
              {rows.length === 0 ? (
                <p className="sub">{t('glossary.notFound')}</p>
              ) : (
                <TermTable
                  rows={rows}
                  languages={languages}
                  sortedBy={sortedBy}
                  onSort={setSortedBy}
                  onChange={(term) => open({ term })}
                  onRemove={takeOut}
                />
              )}
            </>
          )}
        </div>
      )}
    </>
  );
}

/** Bokmål, nynorsk and English, and what else the institution writes or an entry has. */
function shownLanguages(entries: readonly ListedTerm[], written: readonly LanguageCode[]): LanguageCode[] {
  const usual: readonly LanguageCode[] = ['nb', 'nn', 'en'];
  return languageCodes.filter(
    (code) => usual.includes(code) || written.includes(code) || entries.some(({ terms }) => terms[code] !== undefined),
  );
}
