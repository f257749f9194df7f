import type { BookEntry, BookId, EntryOf, LaterOf } from '#shared/domain/register/books.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../../../i18n.tsx';
import { durationText } from '../../../dispatch/duration.ts';
import type { Channel } from '../steps.ts';

export type Entry = Channel['entries'][number];

/** An entry as it is read: when, what kind, what, what else, and whether it waits for anything. */
export interface BookRow {
  readonly when: string;
  readonly kind: string;
  readonly words: string;
  readonly more: string;
  readonly state: string;
  readonly tone: 'late' | 'open' | 'closed';
}

/** The entries of log books in words. */
export function useBookRow(): (entry: Entry) => BookRow {
  const t = useTexts();
  const format = useFormat();
  const day = (one: string | null): string => (one === null ? '' : format.day(one, { weekday: false }));
  const value = (one: string | null): string => (one === null ? '' : t(`register.value.${one}` as TextId));
  const named = (part: string, words: string): string => (words === '' ? '' : `${t(`register.part.${part}` as TextId)}: ${words}`);
  const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');
  const today = format.dayOf(format.now);
  const took = (from: string, to: string): string => {
    const milliseconds = Math.max(0, Date.parse(to) - Date.parse(from));
    const hours = Math.round(milliseconds / 3_600_000);
    if (hours < 2) return t(durationText(milliseconds));
    return hours < 48 ? t('register.entry.hours', { hours }) : t('register.entry.days', { days: Math.round(hours / 24) });
  };

  const question = ({ askedAt, asked, dueAt }: EntryOf<'questions'>, later: LaterOf<'questions'> | null): Omit<BookRow, 'when'> => {
    if (later) {
      const { answeredAt, answeredBy, answer } = later;
      const late = answeredAt !== null && dueAt !== null && answeredAt > dueAt;
      const after = askedAt !== null && answeredAt !== null ? t('register.entry.answeredAfter', { time: took(askedAt, answeredAt) }) : '';
      const tone = late ? 'late' : 'closed';
      return {
        kind: t('register.entry.question'),
        words: asked,
        more: joined(answer, answeredBy),
        state: after || t('register.entry.closed'),
        tone,
      };
    }
    const late = dueAt !== null && format.now > dueAt;
    const left = dueAt === null ? '' : took(late ? dueAt : format.now, late ? format.now : dueAt);
    const state =
      dueAt === null
        ? t('register.entry.unanswered')
        : t(late ? 'register.entry.answerLate' : 'register.entry.answerWithin', { time: left });
    return { kind: t('register.entry.question'), words: asked, more: '', state, tone: late ? 'late' : 'open' };
  };

  const rows: { readonly [B in BookId]: (entry: EntryOf<B>, later: LaterOf<B> | null, at: string) => BookRow } = {
    evaluations: ({ on, by, finding, decision, nextDue }) => ({
      when: day(on),
      kind: value(decision),
      words: finding,
      more: joined(by, named('nextDue', day(nextDue))),
      state: '',
      tone: 'closed',
    }),
    handovers: ({ from, to, items, accessRemovedOn, secretsRotatedOn, proof }, _, at) => ({
      when: day(format.dayOf(at)),
      kind: [from, to].filter(Boolean).join(' → '),
      words: items,
      more: joined(named('accessRemovedOn', day(accessRemovedOn)), named('secretsRotatedOn', day(secretsRotatedOn)), named('proof', proof)),
      state: '',
      tone: 'closed',
    }),
    appointments: ({ to, email, head, on }, later) => ({
      when: day(on),
      kind: head,
      words: to,
      more: joined(email, later?.file ?? ''),
      state: later ? t('register.entry.accepted', { day: day(later.acceptedOn) }) : t('register.entry.notAccepted'),
      tone: later ? 'closed' : 'open',
    }),
    accessGrants: ({ person, email, employee, role, via, grantedOn }, later) => ({
      when: day(grantedOn),
      kind: role,
      words: person,
      more: joined(email, via, employee ? '' : t('register.entry.notEmployee')),
      state: later ? t('register.entry.removed', { day: day(later.removedOn) }) : t('register.entry.hasAccess'),
      tone: later ? 'closed' : 'open',
    }),
    accessReviews: ({ on, by, finding }) => ({ when: day(on), kind: by, words: finding, more: '', state: '', tone: 'closed' }),
    incidents: ({ kind, at, by, account, proof, action, disposeOn }, later) => ({
      when: at === null ? '' : format.instant(at, { bare: true }),
      kind: value(kind),
      words: account,
      more: joined(named('action', action), named('proof', proof), by, named('disposeOn', day(disposeOn))),
      state: later ? t('register.dispose.done') : disposeOn !== null && disposeOn <= today ? t('register.dispose.due') : '',
      tone: !later && disposeOn !== null && disposeOn <= today ? 'late' : 'closed',
    }),
    questions: (entry, later) => ({
      when: entry.askedAt === null ? '' : format.instant(entry.askedAt, { bare: true }),
      ...question(entry, later),
    }),
    campaigns: ({ title, kind, from, to }, later) => ({
      when: day(from),
      kind: value(kind),
      words: title,
      more: named('to', day(to)),
      state: later ? t('register.entry.told', { day: day(later.notifiedOn) }) : t('register.entry.untold'),
      tone: later ? 'closed' : from !== null && from <= today ? 'late' : 'open',
    }),
    verifications: ({ method, on, found, note }) => ({
      when: day(on),
      kind: value(method),
      words: note,
      more: '',
      state: t(found ? 'register.entry.found' : 'register.entry.notFound'),
      tone: found ? 'closed' : 'open',
    }),
    captures: ({ on, scope, file, sha256, bytes, final }) => ({
      when: day(on),
      kind: value(scope),
      words: file,
      more: joined(bytes === null ? '' : format.bytes(bytes), sha256 && `SHA-256 ${sha256.slice(0, 16)}…`),
      state: final ? t('register.entry.final') : '',
      tone: 'closed',
    }),
    monitoringChecks: ({ on, by, finding }) => ({ when: day(on), kind: by, words: finding, more: '', state: '', tone: 'closed' }),
    languageCounts: ({ from, to, nb, nn, en }) => ({
      when: day(from),
      kind: named('to', day(to)),
      words: joined(
        ...(['nb', 'nn', 'en'] as const).map((one) =>
          named(one, { nb, nn, en }[one] === null ? '' : format.count({ nb, nn, en }[one] ?? 0)),
        ),
      ),
      more: '',
      state: '',
      tone: 'closed',
    }),
  };
  return ({ book, entry, later, at }) => {
    const read = rows[book] as (entry: unknown, later: unknown, at: string) => BookRow;
    return read(entry as BookEntry['entry'], later, at);
  };
}
