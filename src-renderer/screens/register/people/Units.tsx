import { Textfield } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { RegisterUnit } from '#shared/domain/register/channel.ts';
import { isSame } from '#shared/domain/register/fold.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { listAddress } from '../list-address.ts';
import { PlacePart } from '../PlacePart.tsx';
import { PlaceRows } from '../PlaceRows.tsx';

/** The units of the institution: their names, and where reminders go. */
export function Units() {
  const t = useTexts();
  const format = useFormat();
  const found = useCall('register.units', {});
  const counts = useCall('register.facets', {});
  const [changing, setChanging] = useState<string | 'new' | null>(null);
  const opener = useRef<Element | null>(null);
  const change = (what: string): void => {
    opener.current = document.activeElement;
    setChanging(what);
  };
  const close = (): void => {
    setChanging(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const channels = new Map(counts.data?.unit.map(({ value, count }) => [value, count]));
  const units = found.data?.units ?? [];
  const changed = units.find(({ id }) => id === changing);
  return (
    <PlacePart
      title={t('register.people.units')}
      beside={
        <>
          <span className="dense sub push">{t('register.people.unitsWhat')}</span>
          <ActButton variant="secondary" size="small" icon={<PlusIcon width={16} height={16} aria-hidden />} onAct={() => change('new')}>
            {t('register.people.newUnit')}
          </ActButton>
        </>
      }
    >
      {found.isPending && <Loading />}
      {found.isError && <InlineError error={found.error} onRetry={() => void found.refetch()} />}
      {(changing === 'new' || changed) && (
        <UnitForm key={changing} unit={changed ?? null} names={units.map(({ name }) => name)} onClose={close} />
      )}
      {found.data && units.length === 0 && changing === null && <p className="people-none sub">{t('register.people.noUnits')}</p>}
      {units.length > 0 && (
        <PlaceRows
          label={t('register.people.units')}
          rows={units}
          keyOf={({ id }) => id}
          columns={[
            { head: null, width: 'minmax(180px, 1.6fr)', cell: ({ name }) => <span className="medium">{name}</span> },
            {
              head: t('register.people.unitEmail'),
              width: 'minmax(160px, 1.4fr)',
              cell: ({ email }) => email || <span className="sub">{t('register.screen.missing')}</span>,
            },
            {
              head: t('register.place.channels'),
              width: '120px',
              cell: ({ id }) => {
                const count = channels.get(id) ?? 0;
                if (count === 0) return <span className="num">0</span>;
                return (
                  <Link className="num" href={listAddress({ unit: [id] })}>
                    {format.count(count)}
                  </Link>
                );
              },
            },
            {
              head: null,
              width: '84px',
              cell: ({ id, name }) => (
                <ActButton
                  variant="secondary"
                  size="small"
                  aria-label={t('register.people.changeUnitOf', { name })}
                  onAct={() => change(id)}
                >
                  {t('register.people.changeUnit')}
                </ActButton>
              ),
            },
          ]}
        />
      )}
    </PlacePart>
  );
}

function UnitForm({ unit, names, onClose }: { unit: RegisterUnit | null; names: readonly string[]; onClose: () => void }) {
  const t = useTexts();
  const save = useAct('register.saveUnit');
  const [name, setName] = useState(unit?.name ?? '');
  const [email, setEmail] = useState(unit?.email ?? '');
  const taken = names.some((one) => one !== unit?.name && isSame(one, name));
  const reason = name.trim() === '' ? t('register.people.unitUnnamed') : taken ? t('register.people.unitTaken') : undefined;
  const press = (): void => {
    if (reason === undefined && !save.isPending) save.mutate({ ...(unit && { id: unit.id }), name, email }, { onSuccess: onClose });
  };
  return (
    <form
      className="unit-form"
      aria-label={unit ? t('register.people.changeUnitOf', { name: unit.name }) : t('register.people.newUnit')}
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <div className="unit-fields">
        <Textfield
          autoFocus
          label={t('register.people.unitName')}
          value={name}
          maxLength={200}
          onChange={({ target }) => setName(target.value)}
        />
        <Textfield
          label={t('register.people.unitEmail')}
          value={email}
          type="email"
          maxLength={320}
          onChange={({ target }) => setEmail(target.value)}
        />
      </div>
      {save.isError && <InlineError error={save.error} />}
      <div className="row gap-12">
        <ActButton type="submit" variant="primary" busy={save.isPending} reason={reason} showReason onAct={() => {}}>
          {t('register.people.saveUnit')}
        </ActButton>
        <ActButton type="button" variant="tertiary" onAct={onClose}>
          {t('register.screen.cancel')}
        </ActButton>
      </div>
    </form>
  );
}
