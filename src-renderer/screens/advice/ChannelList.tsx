import { Tag } from '@digdir/designsystemet-react';
import type { Outcome } from '#shared/domain/advice/outcome.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { useOutside } from '../../kit/outside.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';

/** The channels of an answer, the one to use first: what each is, what it takes, and how old what we know of it is. */
export function ChannelList({ channels }: { channels: Outcome['channels'] }) {
  const t = useTexts();
  const format = useFormat();
  const outside = useOutside();
  return (
    <>
      <ul className="advice-channels">
        {channels.map(({ id, kind, name, about, limits, formal, editable, url, email, guidelines, dated, stale, rules }) => (
          <li key={id}>
            <p className="name">
              <span className="medium">{name[t.locale]}</span>
              <Tag data-color="neutral">{t(`advice.kind.${kind}`)}</Tag>
              <span className="meta sub">
                {[t(formal ? 'advice.formal' : 'advice.notFormal'), t(editable ? 'advice.editable' : 'advice.notEditable')].join(' · ')}
              </span>
            </p>
            <p className="dense">{about[t.locale]}</p>
            {limits && <p className="dense sub">{limits[t.locale]}</p>}
            {dated && (
              <p className={`dense advice-dated${stale ? '' : ' sub'}`}>
                <StateIcon shape={stale ? 'warns' : 'hint'} size={14} />
                <span>
                  {dated.note[t.locale]}{' '}
                  {stale
                    ? t('advice.stale', { date: format.day(dated.reviewBy, { weekday: false }) })
                    : t('advice.reviewBy', { date: format.day(dated.reviewBy, { weekday: false }) })}
                </span>
              </p>
            )}
            <p className="dense sub advice-where">
              {guidelines &&
                (guidelines.url
                  ? outside.link(guidelines.url, guidelines.name[t.locale])
                  : t('advice.follow', { what: guidelines.name[t.locale] }))}
              {url && outside.link(url, url.replace(/^https:\/\/|\/$/g, ''))}
              {email && <span className="num">{email}</span>}
              {rules.map((rule) => (
                <RuleLink key={rule} rule={rule} />
              ))}
            </p>
          </li>
        ))}
      </ul>
      {outside.failed}
    </>
  );
}
