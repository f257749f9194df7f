import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Found } from '#shared/contract/search.ts';
import { useTexts } from '../i18n.tsx';
import { InlineError } from '../kit/InlineError.tsx';
import { pressed } from '../kit/keyboard.ts';
import { useCall } from '../queries.ts';
import { arrange, firstChoice, type Group } from './arrange.ts';
import type { Entry } from './entry.ts';
import { useOffered } from './offers.tsx';
import './palette.css';
import { useFoundEntries } from './use-found-entries.ts';
import { useHouseEntries } from './use-house-entries.ts';

/** So long the keys rest before the application is asked, in ms. */
const restFor = 120;
const longestQuery = 320;

/** Everything that can be done, gone to or found, by typing. A combobox: focus stays in the field, the arrows move the choice. */
export function Palette({ opened, onClose }: { opened: readonly string[]; onClose: () => void }) {
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const base = useId();

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // A dialog that is closed gives focus back to where it was.
    return () => shown?.close();
  }, []);

  const asked = useRested(query.trim());
  const search = useCall('search.find', { query: asked }, { enabled: asked !== '', keep: true });
  const found = asked !== '' && query.trim() !== '' ? (search.data ?? null) : null;
  const answered = query.trim() === asked && !search.isFetching;
  const entries = [...useOffered(), ...useHouseEntries(opened), ...useFoundEntries(found, asked)];
  const groups = arrange(entries, query);
  const lines = groups.flatMap((group) => group.entries);
  const at = lines.findIndex(({ id }) => id === chosen);
  const active = at >= 0 ? at : firstChoice(lines);
  const entry = lines[active];

  useEffect(() => {
    if (entry) document.getElementById(`${base}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [base, active, entry]);

  const leave = (): void => flushSync(onClose);
  const choose = async (wanted: Entry): Promise<void> => {
    if (wanted.reason !== undefined) {
      setSaid(`${wanted.title}: ${wanted.reason}`);
      return;
    }
    if (busy) return;
    setError(null);
    try {
      setBusy(true);
      await wanted.act?.();
    } catch (failure) {
      setError(failure);
      return;
    } finally {
      setBusy(false);
    }
    leave();
    wanted.run?.();
    if (wanted.moves) focusScreen();
  };
  const onKey = (event: KeyboardEvent): void => {
    // The page's own keys wait while the palette is open.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines.length > 0) setChosen(lines[(active + step + lines.length) % lines.length]?.id ?? null);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && entry) void choose(entry);
    else if (event.key === 'Escape' || pressed('palette', event.nativeEvent)) leave();
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      className="palette"
      ref={dialog}
      aria-label={t('palette.title')}
      onKeyDown={onKey}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) leave();
      }}
    >
      <div className="palette-inside">
        <div className="palette-query">
          <MagnifyingGlassIcon width={18} height={18} aria-hidden className="c-sub" />
          <input
            role="combobox"
            aria-label={t('palette.title')}
            aria-autocomplete="list"
            aria-expanded={lines.length > 0}
            aria-controls={`${base}-list`}
            aria-activedescendant={entry ? `${base}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={longestQuery}
            placeholder={t('palette.field')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setChosen(null);
              setSaid('');
            }}
          />
        </div>
        {error !== null && <InlineError error={error} />}
        {search.isError && asked !== '' && <InlineError error={search.error} onRetry={() => void search.refetch()} />}
        <div className="palette-list" role="listbox" id={`${base}-list`} aria-label={t('palette.title')} aria-busy={busy || undefined}>
          {groups.map((group) => (
            <Lines
              key={group.name}
              group={group}
              title={titleOf(group)}
              base={base}
              first={lines.indexOf(group.entries[0] as Entry)}
              active={active}
              onPoint={setChosen}
              onChoose={(wanted) => void choose(wanted)}
            />
          ))}
        </div>
        {answered && query.trim() !== '' && (lines.length === 0 || isNowhere(found)) && (
          <p className="palette-none dense sub">
            {isNowhere(found) ? t('palette.noAddress') : `${t('palette.none', { query: query.trim() })} ${t('palette.noneWhat')}`}
          </p>
        )}
        <div role="status" className="ds-sr-only">
          {said || (answered && query.trim() !== '' && (lines.length > 0 ? t('palette.hits', { count: lines.length }) : ''))}
        </div>
        <div className="palette-foot" aria-hidden>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.choose')}
          </span>
          <span>
            <kbd>Enter</kbd> {t('palette.do')}
          </span>
          <span className="push" />
          <span>
            <kbd>Esc</kbd> {t('palette.close')}
          </span>
        </div>
      </div>
    </dialog>
  );

  function titleOf({ name, entries: shown }: Group): string {
    const title = t(`palette.group.${name}`);
    const total = name === 'messages' || name === 'sends' ? (found?.[name].total ?? 0) : 0;
    return total > shown.length ? t('palette.someOf', { group: title, shown: shown.length, total }) : title;
  }
}

interface LinesProps {
  group: Group;
  title: string;
  base: string;
  /** The number of its first line among all. */
  first: number;
  active: number;
  onPoint: (id: string) => void;
  onChoose: (entry: Entry) => void;
}

function Lines({ group, title, base, first, active, onPoint, onChoose }: LinesProps) {
  const heading = `${base}-${group.name}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options; a fieldset would be one of fields
    <div role="group" aria-labelledby={heading}>
      <div className="small-heading" id={heading} role="presentation">
        {title}
      </div>
      {group.entries.map((entry, index) => {
        const Icon = entry.icon;
        const detail = entry.reason ?? entry.detail;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys
          <div
            key={entry.id}
            id={`${base}-${first + index}`}
            role="option"
            aria-selected={first + index === active}
            aria-disabled={entry.reason !== undefined || undefined}
            className="palette-line"
            onPointerMove={() => onPoint(entry.id)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(entry)}
          >
            <Icon width={18} height={18} aria-hidden className="c-sub" />
            <span className="palette-words">
              <span lang={entry.titleLang}>{entry.title}</span>
              {detail && (
                <span className="sub meta" lang={entry.reason === undefined ? entry.detailLang : undefined}>
                  {detail}
                </span>
              )}
            </span>
            {entry.keys && (
              <span className="palette-keys" aria-hidden>
                {entry.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The query is a whole address that stands nowhere. */
function isNowhere(found: Found | null): boolean {
  const address = found?.address;
  return address != null && address.suppressed === null && address.lists.length === 0 && address.sends.length === 0;
}

/** To the head of the screen that was gone to, for those who go by keyboard. */
function focusScreen(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main [data-region="header"], main [data-region="work"]')?.focus());
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restFor);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
