import { Search } from '@digdir/designsystemet-react';
import { useDeferredValue, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { PlaceRows } from '../PlaceRows.tsx';
import { personAddress } from './person-address.ts';

/** The people of the register, found as one writes; Enter goes to the one whose address or whole name is written. */
export function FindPeople() {
  const t = useTexts();
  const format = useFormat();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const query = useDeferredValue(search.trim());
  const found = useCall('register.people', query === '' ? {} : { query }, { keep: true });
  const people = found.data?.people ?? [];
  const look = useAct('register.people');
  // What is listed may be of fewer letters than are written by now: whom Enter means is asked anew.
  const open = (): void => {
    const written = search.trim();
    if (written === '') return;
    look.mutate(
      { query: written },
      {
        onSuccess: ({ people: [first, second] }) => {
          const only = second === undefined ? first : undefined;
          go(personAddress(only ? only.email || only.name : written));
        },
      },
    );
  };
  return (
    <>
      <form
        className="people-search"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <Search>
          <Search.Input
            aria-label={t('register.people.search')}
            placeholder={t('register.people.search')}
            value={search}
            maxLength={320}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Search.Clear aria-label={t('register.screen.clearSearch')} onClick={() => setSearch('')} />
        </Search>
      </form>
      {found.isPending && <Loading />}
      {found.isError && <InlineError error={found.error} onRetry={() => void found.refetch()} />}
      {look.isError && <InlineError error={look.error} />}
      <p role="status" className="dense sub people-count">
        {found.data &&
          t(query === '' ? 'register.people.all' : 'register.people.hits', { count: people.length, more: String(found.data.more) })}
      </p>
      {people.length > 0 && (
        <PlaceRows
          label={t('register.people.title')}
          rows={people}
          keyOf={({ name, email }) => `${email} ${name}`}
          columns={[
            {
              head: t('register.people.name'),
              width: 'minmax(160px, 1fr)',
              cell: ({ name, email }) => (
                <Link href={personAddress(email || name)} className="medium">
                  {name || email}
                </Link>
              ),
            },
            { head: t('register.people.email'), width: 'minmax(180px, 1.4fr)', cell: ({ email }) => email || '–' },
            {
              head: t('register.place.channels'),
              width: '120px',
              cell: ({ channels }) => <span className="num">{format.count(channels)}</span>,
            },
          ]}
        />
      )}
    </>
  );
}
