import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from 'wouter';
import { crisisAccountNamed } from '#shared/domain/register/crisis-account.ts';
import { useHouse } from '../../../house.tsx';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { unbrokenText } from '../../../kit/unbroken.ts';
import { useAct, useCall } from '../../../queries.ts';
import { PlaceFrame } from '../PlaceFrame.tsx';
import { PlaceRows } from '../PlaceRows.tsx';
import { SavedLine } from '../SavedLine.tsx';
import { platformName, useRegisterRules } from '../words.ts';
import { type CrisisAccount, lacksOf, shapeOf } from './lacks.ts';
import './crisis-accounts.css';

/** The accounts that may be used in a crisis: who has them, whether access was tested, and what each still lacks. */
export default function CrisisAccounts() {
  const t = useTexts();
  const { pack } = useHouse();
  const found = useCall('register.crisis', {});
  const print = useAct('register.crisisSheet');
  const rows = found.data?.rows ?? [];
  const ready = rows.filter((row) => lacksOf(row).length === 0).length;
  const hasList = found.data?.version !== null;
  return (
    <PlaceFrame
      here="crisis"
      title={t('register.crisisPage.title')}
      what={found.data?.version && t('register.crisisPage.what', { ready, count: rows.length, version: found.data.version })}
      acts={
        found.data &&
        hasList && (
          <ActButton
            variant="primary"
            icon={<PrinterSmallIcon width={16} height={16} aria-hidden />}
            busy={print.isPending}
            onAct={() => print.mutate({})}
          >
            {t('register.crisisPage.print')}
          </ActButton>
        )
      }
    >
      {found.isPending && <Loading />}
      {found.isError && <InlineError error={found.error} onRetry={() => void found.refetch()} />}
      {print.isError && <InlineError error={print.error} />}
      <SavedLine path={print.data?.path} />
      {found.data && !hasList && <EmptyState title={t('register.crisisPage.none')}>{t('register.crisisPage.noneWhat')}</EmptyState>}
      {rows.length > 0 && (
        <>
          <p className="dense sub crisis-about">
            {t('register.crisisPage.about')} {pack?.crisis?.verified === null && t('crisis.unverified')}
          </p>
          <Accounts rows={rows} />
        </>
      )}
    </PlaceFrame>
  );
}

function Accounts({ rows }: { rows: readonly CrisisAccount[] }) {
  const t = useTexts();
  const format = useFormat();
  const rules = useRegisterRules();
  const { pack } = useHouse();
  const [, go] = useLocation();
  const add = useAct('register.save');
  /** What is known of one that is registered; of another nothing is, and that is said once. */
  const known = (row: CrisisAccount, value: string) => {
    if (row.channel === null) return <span className="sub">–</span>;
    return unbrokenText(value) || <span className="sub">{t('register.screen.missing')}</span>;
  };
  const isNamed = ({ account }: CrisisAccount): boolean => pack !== null && crisisAccountNamed(account, pack).addressUrl !== '';
  const enter = ({ account, name }: CrisisAccount): void => {
    const fields = { name, ...(pack && crisisAccountNamed(account, pack)) };
    add.mutate({ fields }, { onSuccess: ({ id }) => go(`/register/${id}`) });
  };
  return (
    <>
      {add.isError && <InlineError error={add.error} />}
      <PlaceRows
        label={t('register.crisisPage.title')}
        rows={rows}
        keyOf={({ account }) => account}
        columns={[
          {
            head: null,
            width: 'minmax(180px, 1.5fr)',
            cell: (row) => (
              <div className="crisis-account">
                <StateIcon shape={shapeOf(row)} size={16} />
                <div>
                  <p className="medium">{row.name}</p>
                  {row.channel && (
                    <p className="meta">
                      <Link href={`/register/${row.channel.id}`}>{row.channel.name || row.channel.addressUrl}</Link>
                      <span className="sub">{`, ${platformName(rules, row.channel.platform)}`}</span>
                    </p>
                  )}
                </div>
              </div>
            ),
          },
          { head: t('register.sheet.responsible'), width: 'minmax(100px, 1fr)', cell: (row) => known(row, row.responsible) },
          { head: t('register.sheet.deputy'), width: 'minmax(100px, 1fr)', cell: (row) => known(row, row.deputy) },
          { head: t('register.sheet.admin'), width: 'minmax(136px, 1fr)', cell: (row) => known(row, row.admin) },
          {
            head: t('register.sheet.tested'),
            width: '130px',
            cell: (row) =>
              row.channel === null ? (
                known(row, '')
              ) : (
                <span className={row.overdue ? 'late num' : 'num'}>
                  {row.testedOn === null ? t('register.sheet.never') : format.day(row.testedOn, { weekday: false })}
                </span>
              ),
          },
          {
            head: t('register.crisisPage.lacks'),
            width: 'minmax(150px, 1.2fr)',
            cell: (row) => {
              const lacks = lacksOf(row, isNamed(row));
              if (lacks.length === 0) return <span className="c-success">{t('register.crisisPage.ready')}</span>;
              return (
                <ul className="crisis-lacks">
                  {lacks.map((lack) => (
                    <li key={lack}>
                      {lack === 'notOpen' && row.channel
                        ? t('register.crisisPage.lack.notOpen', { state: t(`register.state.${row.channel.state}`) })
                        : t(`register.crisisPage.lack.${lack}`)}
                    </li>
                  ))}
                </ul>
              );
            },
          },
          {
            head: null,
            width: rows.some((row) => row.channel === null && isNamed(row)) ? '84px' : '0',
            cell: (row) =>
              row.channel === null &&
              isNamed(row) && (
                <ActButton variant="secondary" size="small" busy={add.isPending} onAct={() => enter(row)}>
                  {t('register.crisisPage.enter')}
                </ActButton>
              ),
          },
        ]}
      />
    </>
  );
}
