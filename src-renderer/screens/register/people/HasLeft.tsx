import { useState } from 'react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { DateField } from '../../../kit/DateField.tsx';
import { DialogAct } from '../../../kit/DialogAct.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct } from '../../../queries.ts';
import { placeAddress } from '../channel/use-place.ts';
import { useChannelName } from '../words.ts';

type Holding = Result<'register.person'>['rows'][number];
const mostNamed = 5;

interface HasLeftProps {
  who: string;
  name: string;
  /** Where they have access, and where they are responsible. */
  access: readonly Holding[];
  responsible: readonly Holding[];
  /** Channels that they are deputy of, or have approved. */
  others: number;
  onDone: (left: Result<'register.hasLeft'>) => void;
  onClose: () => void;
}

/** Says, before it is done, what it does and what it does not that somebody has left. */
export function HasLeft({ who, name, access, responsible, others, onDone, onClose }: HasLeftProps) {
  const t = useTexts();
  const format = useFormat();
  const leave = useAct('register.hasLeft');
  const today = format.dayOf(format.now);
  const [on, setOn] = useState(today);
  const stopped = on === '' ? t('register.people.leftNoDay') : on > today ? t('register.people.leftLater') : undefined;
  return (
    <DialogAct
      open
      title={t('register.people.leftTitle', { name })}
      verb={t('register.people.leftVerb')}
      stopped={stopped}
      onAct={async () => onDone(await leave.mutateAsync({ who, on }))}
      onClose={onClose}
    >
      <DateField label={t('register.people.leftOn')} value={on} onChange={setOn} />
      <ul className="left-told">
        <li>
          <StateIcon shape="done" size={16} />
          <div>
            {t('register.people.leftDoes', { count: access.length })}
            <Named channels={access} />
          </div>
        </li>
        <li>
          <StateIcon shape="warns" size={16} />
          <div>{t('register.people.leftNotThere')}</div>
        </li>
        {responsible.length > 0 && (
          <li>
            <StateIcon shape="warns" size={16} />
            <div>
              {t('register.people.leftResponsible', { count: responsible.length })}
              <Named channels={responsible} leads />
            </div>
          </li>
        )}
        {others > 0 && (
          <li>
            <StateIcon shape="hint" size={16} />
            <div>{t('register.people.leftOthers', { count: others })}</div>
          </li>
        )}
      </ul>
    </DialogAct>
  );
}

/** The first channels by name, and how many there are beside them. */
function Named({ channels, leads = false }: { channels: readonly Holding[]; leads?: boolean }) {
  const t = useTexts();
  const words = useChannelName();
  return (
    <ul className="left-named">
      {channels.slice(0, mostNamed).map((one) => (
        <li key={one.channelId}>{leads ? <Link href={placeAddress(one.channelId, 'hand-over')}>{words(one)}</Link> : words(one)}</li>
      ))}
      {channels.length > mostNamed && <li className="sub">{t('register.screen.dueMore', { count: channels.length - mostNamed })}</li>}
    </ul>
  );
}
