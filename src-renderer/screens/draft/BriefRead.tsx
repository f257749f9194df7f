import { Button } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { type Brief, careTicks, groundFields, isSelection } from '#shared/domain/draft/brief.ts';
import { instantOf } from '#shared/domain/draft/wall-time.ts';
import { bodyOf } from '#shared/domain/policy/bodies.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { FindingNote } from './FindingNote.tsx';
import { fieldOf, findingKey } from './findings.ts';

interface BriefReadProps {
  brief: Brief;
  pack: Pack;
  findings: readonly Finding[];
  nameOf: (personId: string | null) => string;
  /** Absent where the message can no longer be changed. */
  onEdit: (() => void) | undefined;
}

/** The brief as one reads it, each answer with what the rules say about it. */
export function BriefRead({ brief, pack, findings, nameOf, onEdit }: BriefReadProps) {
  const t = useTexts();
  const format = useFormat();
  const reason = pack.reasons.find(({ code }) => code === brief.reason);
  const confirmed = brief.replyToConfirmed;
  const about = (...fields: string[]): ReactNode =>
    findings
      .filter((finding) => fields.includes(fieldOf(finding) ?? ''))
      .map((finding) => <FindingNote key={findingKey(finding)} finding={finding} />);
  const answer = (value: ReactNode, asked: ReactNode): ReactNode =>
    value || (Array.isArray(asked) && asked.length > 0 ? null : <span className="sub">{t('brief.unanswered')}</span>);
  const item = (name: ReactNode, value: ReactNode, asked: ReactNode, more?: ReactNode): ReactNode => (
    <>
      <dt>{name}</dt>
      <dd>
        {answer(value, asked)}
        {more}
        {asked}
      </dd>
    </>
  );
  const body = bodyOf(pack, brief.body);
  const grounds = groundFields
    .filter((field) => (brief.grounds?.[field] ?? '') !== '')
    .map((field) => (
      <span className="sub more" key={field}>
        {t(`brief.${field}`)}: {brief.grounds?.[field]}
      </span>
    ));
  const groupNames = (brief.audience?.positionGroups ?? []).map(
    (code) => pack.codes.positionGroups.find((group) => group.code === code)?.name[t.locale] ?? code,
  );
  const codes = [...(brief.audience?.placeCodes ?? []), ...groupNames].join(', ');
  return (
    <div className="brief-read">
      <dl>
        {body && item(t('brief.body'), body.name[t.locale], about('body', 'crisisId', 'itReference', 'necessity'), grounds)}
        {item(t('brief.sender'), brief.sender, about('sender', 'from'), brief.from && <span className="sub more">{brief.from}</span>)}
        {item(
          t('brief.replyTo'),
          brief.replyTo,
          about('replyTo'),
          confirmed && (
            <span className="note c-success">
              <StateIcon shape="done" size={14} />
              {t('brief.listConfirmed', { who: nameOf(confirmed.by), when: format.instant(confirmed.at) })}
            </span>
          ),
        )}
        {item(t('brief.subject'), brief.subject, about('subject'))}
        {item(
          t('brief.audience'),
          brief.audience && t(`shell.audience.${brief.audience.kind}`),
          about('audience', 'groups', 'about', 'placeCodes', 'positionGroups'),
          brief.audience && isSelection(brief.audience.kind) && (
            <>
              {brief.audience.description && <span className="sub more">{brief.audience.description}</span>}
              {brief.audience.about !== undefined && (
                <span className="sub more">
                  {t('brief.about')}: {format.count(brief.audience.about)}
                </span>
              )}
              {codes && <span className="sub more num">{codes}</span>}
            </>
          ),
        )}
        {item(t('brief.narrowerGroupsConsidered'), brief.narrowerGroupsConsidered, about('narrowerGroupsConsidered'))}
        {item(
          t('brief.reason'),
          reason?.name[t.locale],
          about('reason', 'reasonStatement'),
          brief.reasonStatement && <span className="sub more">{brief.reasonStatement}</span>,
        )}
        {item(t('brief.relevance'), brief.relevance, about('relevance'))}
        {item(t('brief.webPage'), brief.webPage.replace(/^https?:\/\//, ''), about('webPage'))}
        {item(
          t('brief.wantedAt'),
          brief.wantedAt && <span className="num">{format.capital(format.wall(brief.wantedAt))}</span>,
          about('wantedAt'),
          brief.wantedAt && <span className="sub more">{until(instantOf(brief.wantedAt), format.now)}</span>,
        )}
        {careTicks.some((what) => brief.ticks?.[what]) ||
        findings.some((finding) => ['privacy', 'security'].includes(fieldOf(finding) ?? ''))
          ? item(
              t('brief.care'),
              careTicks
                .filter((what) => brief.ticks?.[what])
                .map((what) => (
                  <span className="more" key={what}>
                    {t(`brief.care.${what}`)}
                  </span>
                )),
              about('privacy', 'security'),
            )
          : null}
      </dl>
      {onEdit && (
        <Button variant="secondary" onClick={onEdit}>
          <PencilIcon aria-hidden />
          {t('brief.edit')}
        </Button>
      )}
    </div>
  );

  function until(wanted: string, now: string): string {
    const hours = Math.floor((Date.parse(wanted) - Date.parse(now)) / 3_600_000);
    return hours < 0 ? t('brief.passed') : t('brief.inDays', { days: Math.floor(hours / 24), hours: hours % 24 });
  }
}
