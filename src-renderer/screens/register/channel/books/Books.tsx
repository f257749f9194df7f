import { useEffect, useState } from 'react';
import { type BookId, bookIds, books } from '#shared/domain/register/books.ts';
import { mayReadIncidents } from '#shared/domain/register/rights.ts';
import { useHouse } from '../../../../house.tsx';
import { useTexts } from '../../../../i18n.tsx';
import { ActButton } from '../../../../kit/ActButton.tsx';
import { ViewTabs } from '../../../../kit/Views.tsx';
import { useAct } from '../../../../queries.ts';
import { EvidenceAct } from '../../files/EvidenceAct.tsx';
import { useDraft } from '../drafts.ts';
import { goTo } from '../SectionNav.tsx';
import type { Channel } from '../steps.ts';
import type { Place } from '../use-place.ts';
import { BookAside } from './BookAside.tsx';
import { BookRows } from './BookRows.tsx';
import { EntryForm } from './EntryForm.tsx';
import './books.css';

interface BooksProps {
  found: Channel;
  place: Place | null;
  onPlace: (place: Place) => void;
}

/** Books in the order in which they are used most. */
const order: readonly BookId[] = [
  'questions',
  'incidents',
  'monitoringChecks',
  'campaigns',
  'evaluations',
  'accessGrants',
  'accessReviews',
  'appointments',
  'handovers',
  'captures',
  'verifications',
  'languageCounts',
];

/** The log books of a channel: what was entered, what waits in it for an answer or a word, and the form for more. */
export function Books({ found, place, onPlace }: BooksProps) {
  const t = useTexts();
  const { me } = useHouse();
  const { entries, channel, steps } = found;
  const ended = steps.length === 0;
  const [book, setBook] = useState<BookId>(() => entries.at(-1)?.book ?? 'questions');
  const mayRead = mayReadIncidents(me);
  const mayWrite = found.may.enter.includes(book);
  const shown = [...order, ...bookIds.filter((id) => !order.includes(id))].filter((id) => mayRead || !books[id].restricted);
  const [writing, setWriting] = useState(false);
  const [following, setFollowing] = useState<string | null>(null);
  const own = entries.filter((entry) => entry.book === book);
  // The address, or the panel, says which book and what to do in it.
  useEffect(() => {
    if (place?.at !== 'book') return;
    const waiting = entries.find((entry) => entry.book === place.book && entry.later === null);
    setBook(place.book);
    setWriting(place.act === 'new' || (place.act === 'open' && !waiting && place.book !== 'accessGrants'));
    setFollowing(place.act === 'open' ? (waiting?.id ?? null) : null);
    requestAnimationFrame(() =>
      place.act === 'read' ? goTo('section-books') : document.getElementById('section-books')?.scrollIntoView({ block: 'start' }),
    );
    // Entries that come later change nothing of where one went.
  }, [place]);
  const count = (id: BookId): number => entries.filter((entry) => entry.book === id).length;
  return (
    <section className="channel-section channel-books" id="section-books" aria-labelledby="head-books">
      <h2 className="ds-sr-only" id="head-books" tabIndex={-1}>
        {t('register.screen.books')}
      </h2>
      <ViewTabs
        className="book-tabs"
        views={shown.map((id) => ({
          value: id,
          label: (
            <>
              {t(`register.tab.${id}`)} {count(id) > 0 && <span className="num sub">{count(id)}</span>}
            </>
          ),
        }))}
        value={book}
        onChange={(next) => {
          setBook(next);
          setWriting(false);
          setFollowing(null);
        }}
      >
        <div className="book-head">
          <BookAside book={book} />
          {!writing && mayWrite && (!ended || book === 'incidents') && (
            <ActButton
              size="small"
              variant="secondary"
              onAct={() =>
                book === 'evaluations' && steps.some(({ event }) => event === 'evaluate')
                  ? onPlace({ at: 'step', event: 'evaluate' })
                  : setWriting(true)
              }
            >
              {t('register.entry.new', { book })}
            </ActButton>
          )}
        </div>
        {writing && <NewEntry key={book} channelId={channel.id} book={book} onDone={() => setWriting(false)} />}
        {!writing && <Unsaved channelId={channel.id} book={book} onOpen={() => setWriting(true)} />}
        {book === 'incidents' && own.length > 0 && <EvidenceAct channelId={channel.id} />}
        {own.length === 0 && !writing && <p className="sub dense">{t('register.screen.noEntries')}</p>}
        <BookRows entries={own.toReversed()} fixed={ended || !mayWrite} following={following} onFollow={setFollowing} />
      </ViewTabs>
    </section>
  );
}

/** The name of the form for a new entry of a book. */
function formOf(channelId: string, book: BookId): string {
  return `${channelId}:new:${book}`;
}

/** Says that an entry was begun and not saved. */
function Unsaved({ channelId, book, onOpen }: { channelId: string; book: BookId; onOpen: () => void }) {
  const t = useTexts();
  if (useDraft(formOf(channelId, book)) === null) return null;
  return (
    <p className="dense">
      {t('register.entry.unsaved')}{' '}
      <button type="button" className="text-link" onClick={onOpen}>
        {t('register.entry.goOn')}
      </button>
    </p>
  );
}

function NewEntry({ channelId, book, onDone }: { channelId: string; book: BookId; onDone: () => void }) {
  const t = useTexts();
  const add = useAct('register.addEntry');
  return (
    <EntryForm
      form={formOf(channelId, book)}
      book={book}
      parts={books[book].parts}
      label={t('register.entry.new', { book })}
      busy={add.isPending}
      error={add.error}
      onSave={(entry, saved) => add.mutate({ id: channelId, book, entry }, { onSuccess: saved })}
      onDone={onDone}
    />
  );
}
