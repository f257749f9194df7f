import type { LocalText } from '../policy/local-text.ts';
import type { Pack } from '../policy/pack.ts';

/** A rule that is followed by a channel, a list per unit, a question, an answer or a reason that is shown, and not by a check. */
export interface AdvisedRule {
  readonly rule: string;
  readonly where: 'channel' | 'directory' | 'question' | 'answer' | 'reason' | 'exception';
  /** The id of what it stands in. */
  readonly id: string;
  /** What is said there, in the pack's words. */
  readonly text: LocalText;
  readonly source: string;
}

/** Every rule id in a pack's channels and advice, in the order in which they stand there. */
export function advisedRules({ channels, directories, advice }: Pick<Pack, 'channels' | 'directories' | 'advice'>): AdvisedRule[] {
  const of = (where: AdvisedRule['where'], id: string, text: LocalText, source: string, rules: readonly string[]): AdvisedRule[] =>
    rules.map((rule) => ({ rule, where, id, text, source }));
  return [
    ...channels.flatMap(({ id, name, source, rules }) => of('channel', id, name, source, rules)),
    ...directories.flatMap(({ id, name, source, rules }) => of('directory', id, name, source, rules)),
    ...(advice?.questions ?? []).flatMap(({ id, text, source = '', rules }) => of('question', id, text, source, rules)),
    ...(advice?.answers ?? []).flatMap((answer) => [
      ...of('answer', answer.id, answer.title, answer.source, answer.rules),
      ...answer.reasons.flatMap(({ rule, text }) => of('reason', answer.id, text, answer.source, [rule])),
      ...answer.exceptions.flatMap(({ rule, text }) => of('exception', answer.id, text, answer.source, [rule])),
    ]),
  ];
}
