import { useState } from 'react';
import { books } from '#shared/domain/register/books.ts';
import { useTexts } from '../../../../i18n.tsx';
import { ActButton } from '../../../../kit/ActButton.tsx';
import { useAct } from '../../../../queries.ts';
import { CampaignNotice } from './CampaignNotice.tsx';
import { EntryForm } from './EntryForm.tsx';
import { type Entry, useBookRow } from './use-book-row.ts';

interface BookRowsProps {
  entries: readonly Entry[];
  /** Nothing more can be written here, by this person or by anybody. */
  fixed: boolean;
  /** The entry whose follow-up is written. */
  following: string | null;
  onFollow: (entryId: string | null) => void;
}

/** The entries of a log book, the newest first. */
export function BookRows({ entries, fixed, following, onFollow }: BookRowsProps) {
  return (
    <ul className="book-entries">
      {entries.map((entry) => (
        <Row
          key={entry.id}
          entry={entry}
          fixed={fixed}
          following={following === entry.id}
          onFollow={(on) => onFollow(on ? entry.id : null)}
        />
      ))}
    </ul>
  );
}

function Row({ entry, fixed, following, onFollow }: { entry: Entry; fixed: boolean; following: boolean; onFollow: (on: boolean) => void }) {
  const t = useTexts();
  const { when, kind, words, more, state, tone } = useBookRow()(entry);
  const [letter, setLetter] = useState(false);
  const waits = Object.keys(books[entry.book].later).length > 0 && entry.later === null && !books[entry.book].bySteps;
  const act = t('register.entry.follow', { book: entry.book });
  return (
    <li>
      <div className="book-row">
        <span className="num sub">{when}</span>
        <span>{kind}</span>
        <span className="words">
          {words}
          {more !== '' && <span className="more sub">{more}</span>}
        </span>
        <span className={tone === 'late' ? 'state late' : 'state sub'}>{state}</span>
      </div>
      {waits && !fixed && !following && (
        <div className="row gap-8 wrap entry-acts">
          <ActButton size="small" variant="secondary" aria-label={`${act}: ${words}`} onAct={() => onFollow(true)}>
            {act}
          </ActButton>
          {entry.book === 'campaigns' && (
            <ActButton size="small" variant="tertiary" aria-expanded={letter} onAct={() => setLetter(!letter)}>
              {t('register.entry.letter')}
            </ActButton>
          )}
        </div>
      )}
      {(letter || following) && waits && entry.book === 'campaigns' && <CampaignNotice channelId={entry.channelId} entryId={entry.id} />}
      {following && waits && <FollowUp entry={entry} label={`${act}: ${words}`} onDone={() => onFollow(false)} />}
    </li>
  );
}

function FollowUp({ entry, label, onDone }: { entry: Entry; label: string; onDone: () => void }) {
  const close = useAct('register.closeEntry');
  return (
    <EntryForm
      form={`${entry.channelId}:later:${entry.id}`}
      book={entry.book}
      parts={books[entry.book].later}
      label={label}
      busy={close.isPending}
      error={close.error}
      onSave={(later, saved) => close.mutate({ id: entry.channelId, entryId: entry.id, later }, { onSuccess: saved })}
      onDone={onDone}
    />
  );
}
