import { Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { type BookId, bookIds, books } from '#shared/domain/register/books.ts';
import { emptyOf, isFilled, type Part, type Parts } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAct } from '../../queries.ts';
import { problemsIn } from './channel/problems.ts';
import { PartField } from './PartField.tsx';
import { PartsForm } from './PartsForm.tsx';

type Entry = Result<'register.get'>['entries'][number];

/** The log books of a channel: what was entered, what is still open in it, and the form for more. */
export function Books({ channelId, entries, ended }: { channelId: string; entries: readonly Entry[]; ended: boolean }) {
  const t = useTexts();
  const [book, setBook] = useState<BookId>(entries.at(-1)?.book ?? 'accessGrants');
  const [writing, setWriting] = useState(false);
  const own = entries.filter((entry) => entry.book === book).toReversed();
  const count = (id: BookId): number => entries.filter((entry) => entry.book === id).length;
  return (
    <section className="channel-section" aria-labelledby="head-books">
      <header>
        <h2 className="heading push" id="head-books">
          {t('register.screen.books')}
        </h2>
        <Select
          aria-label={t('register.screen.books')}
          value={book}
          onChange={(event) => {
            setBook(event.target.value as BookId);
            setWriting(false);
          }}
        >
          {bookIds.map((id) => (
            <Select.Option key={id} value={id}>
              {`${t(`register.book.${id}`)} (${count(id)})`}
            </Select.Option>
          ))}
        </Select>
        {!writing && !books[book].bySteps && (!ended || book === 'incidents') && (
          <ActButton size="small" variant="tertiary" onAct={() => setWriting(true)}>
            {t('register.screen.write')}
          </ActButton>
        )}
      </header>
      {writing && <NewEntry channelId={channelId} book={book} onDone={() => setWriting(false)} />}
      {own.length === 0 && !writing && <p className="sub">{t('register.screen.noEntries')}</p>}
      <ul className="book-entries">
        {own.map((entry) => (
          <BookRow key={entry.id} entry={entry} ended={ended} />
        ))}
      </ul>
    </section>
  );
}

function BookRow({ entry, ended }: { entry: Entry; ended: boolean }) {
  const t = useTexts();
  const words = useWords();
  const [following, setFollowing] = useState(false);
  const { parts, later, bySteps } = books[entry.book];
  const follows = Object.keys(later).length > 0 && !bySteps;
  return (
    <li>
      <p>{words(parts, entry.entry)}</p>
      {entry.later && <p className="sub">{words(later, entry.later)}</p>}
      {follows && !entry.later && !following && !ended && (
        <ActButton size="small" variant="tertiary" onAct={() => setFollowing(true)}>
          {t('register.screen.closeEntry')}
        </ActButton>
      )}
      {following && !entry.later && <FollowUp entry={entry} onDone={() => setFollowing(false)} />}
    </li>
  );
}

/** What is filled in of an entry, in one line. */
function useWords(): (parts: Parts, values: Readonly<Record<string, unknown>>) => string {
  const t = useTexts();
  const format = useFormat();
  const shown = (part: Part, value: unknown): string => {
    if (part.kind === 'date') return format.day(String(value));
    if (part.kind === 'instant') return format.instant(String(value));
    if (part.kind === 'choice') return t(`register.value.${String(value)}` as TextId);
    if (part.kind === 'tick') return '';
    return typeof value === 'number' ? format.count(value) : String(value);
  };
  return (parts, values) =>
    Object.entries(parts)
      .filter(([id]) => isFilled(values[id]))
      .map(([id, part]) => [t(`register.part.${id}` as TextId), shown(part, values[id])].filter(Boolean).join(': '))
      .join(' · ');
}

function NewEntry({ channelId, book, onDone }: { channelId: string; book: BookId; onDone: () => void }) {
  const add = useAct('register.addEntry');
  return (
    <EntryForm
      parts={books[book].parts}
      busy={add.isPending}
      error={add.error}
      onSave={(entry) => add.mutate({ id: channelId, book, entry }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}

function FollowUp({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const close = useAct('register.closeEntry');
  return (
    <EntryForm
      parts={books[entry.book].later}
      busy={close.isPending}
      error={close.error}
      onSave={(later) => close.mutate({ id: entry.channelId, entryId: entry.id, later }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}

interface EntryFormProps {
  parts: Parts;
  busy: boolean;
  error: unknown;
  onSave: (values: Readonly<Record<string, unknown>>) => void;
  onCancel: () => void;
}

function EntryForm({ parts, busy, error, onSave, onCancel }: EntryFormProps) {
  const t = useTexts();
  const { now } = useFormat();
  // What happens now is entered now; by when a question is to be answered is worked out where it is stored.
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() => ({
    ...emptyOf(parts),
    ...Object.fromEntries(Object.entries(parts).flatMap(([id, { kind }]) => (kind === 'instant' && id !== 'dueAt' ? [[id, now]] : []))),
  }));
  return (
    <PartsForm
      problems={Object.entries(parts).flatMap(([id, part]) => problemsIn(part, id, values[id]))}
      busy={busy}
      error={error}
      onSave={() => onSave(values)}
      onCancel={onCancel}
    >
      {(problems) =>
        Object.entries(parts).map(([id, part]) => (
          <PartField
            key={id}
            part={part}
            path={id}
            label={t(`register.part.${id}` as TextId)}
            problems={problems}
            value={values[id]}
            onChange={(value) => setValues((before) => ({ ...before, [id]: value }))}
          />
        ))
      }
    </PartsForm>
  );
}
