import { useState } from 'react';
import { type Brief, groundFields } from '#shared/domain/draft/brief.ts';
import { type Piece, wordDiff } from '#shared/domain/draft/word-diff.ts';
import { bodyOf } from '#shared/domain/policy/bodies.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../i18n.tsx';
import { useOpenMessage } from '../screens/message-frame/message-context.ts';
import { FoldButton } from './ComparedRows.tsx';
import { Pieces } from './Pieces.tsx';

export interface BriefAnswer {
  readonly field: AnswerField;
  readonly pieces: readonly Piece[];
  readonly changed: boolean;
}

/** The brief's answers as one reads them before deciding, the subject first. */
export const answerFields = [
  'subject',
  'body',
  'audience',
  'reason',
  'reasonStatement',
  'relevance',
  'narrowerGroupsConsidered',
  'webPage',
  'sender',
  'from',
  'replyTo',
  'wantedAt',
] as const;

/** Answered by some messages only: said where there is something to say. */
const seldom: ReadonlySet<AnswerField> = new Set(['reasonStatement', 'body']);
export type AnswerField = (typeof answerFields)[number];

/** Each answer with what became of it; an answer that is empty in both is left out unless it must be given. */
export function useBriefAnswers(now: Brief, before: Brief | null): BriefAnswer[] {
  const read = useReadAnswer();
  return answerFields
    .map((field) => {
      const is = read(now, field);
      const was = before ? read(before, field) : is;
      return { field, pieces: wordDiff(was, is), changed: was !== is };
    })
    .filter(({ field, pieces }) => pieces.length > 0 || !seldom.has(field));
}

function useReadAnswer(): (brief: Brief, field: AnswerField) => string {
  const t = useTexts();
  const format = useFormat();
  const { pack } = useOpenMessage();
  return (brief, field) => {
    switch (field) {
      case 'audience': {
        if (!brief.audience) return '';
        const { kind, description, about, placeCodes = [], positionGroups = [] } = brief.audience;
        return [
          t(`shell.audience.${kind}`),
          description,
          about !== undefined && `${t('brief.about')}: ${about}`,
          [...placeCodes, ...positionGroups].join(', '),
        ]
          .filter(Boolean)
          .join('. ');
      }
      case 'body': {
        const grounds = groundFields.map((ground) => brief.grounds?.[ground] ?? '').filter((ground) => ground.trim() !== '');
        return [bodyOf(pack, brief.body)?.name[t.locale] ?? brief.body, ...grounds].filter(Boolean).join('. ');
      }
      case 'reason':
        return pack.reasons.find(({ code }) => code === brief.reason)?.name[t.locale] ?? brief.reason ?? '';
      case 'wantedAt':
        return brief.wantedAt ? format.capital(format.wall(brief.wantedAt)) : '';
      default:
        return brief[field];
    }
  };
}

export function BriefRows({ answers, whole }: { answers: readonly BriefAnswer[]; whole: boolean }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const same = answers.filter(({ changed }) => !changed).length;
  const shown = whole || open ? answers : answers.filter(({ changed }) => changed);
  return (
    <section aria-label={t('compare.brief')} className="answers">
      {!whole && same > 0 && (
        <FoldButton open={open} onToggle={() => setOpen(!open)}>
          {t('compare.briefSame', { count: same })}
        </FoldButton>
      )}
      {shown.length > 0 && (
        <dl>
          {shown.map((answer) => {
            const name = t(`compare.field.${answer.field}` satisfies TextId);
            return (
              <div key={answer.field} className={answer.field === 'subject' ? 'subject' : undefined}>
                <dt>{name}</dt>
                <dd>
                  {answer.pieces.length > 0 ? (
                    <Pieces pieces={answer.pieces} where={name} />
                  ) : (
                    <span className="sub">{t('compare.unanswered')}</span>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}
