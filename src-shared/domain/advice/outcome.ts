import type { Answer } from '../policy/advice.ts';
import type { Channel, Directory } from '../policy/channels.ts';
import type { Pack } from '../policy/pack.ts';
import { type AdviceStep, type Standing, withAnswer } from './path.ts';

export type AdvisedPack = Pick<Pack, 'advice' | 'channels' | 'directories' | 'contacts'>;

/** An answer with everything of the pack that it names. */
export interface Outcome {
  readonly answer: Answer;
  readonly channels: readonly (Channel & { readonly stale: boolean })[];
  readonly contacts: readonly Pack['contacts'][number][];
  readonly directories: readonly Directory[];
  /** The answer's rules, and those of the questions on the way, each once; the answer's first. */
  readonly rules: readonly string[];
}

/** What a path has come to; null while something is asked. `today`: YYYY-MM-DD. */
export function outcome(pack: AdvisedPack, { answer, answered }: Standing, today: string): Outcome | null {
  if (!answer) return null;
  return {
    answer,
    channels: answer.channels.flatMap((id) =>
      pack.channels.filter((channel) => channel.id === id).map((channel) => ({ ...channel, stale: isStale(channel, today) })),
    ),
    contacts: answer.contacts.flatMap((id) => pack.contacts.filter((contact) => contact.id === id)),
    directories: directoriesOf(pack, answer),
    rules: [...new Set([...answer.rules, ...answered.flatMap(({ question }) => question.rules)])],
  };
}

/** True from the day on which what the source says of a channel should be asked again (N28, N31). */
export function isStale({ dated }: Pick<Channel, 'dated'>, today: string): boolean {
  return dated !== undefined && today >= dated.reviewBy;
}

/** The answer's own, and those in which its channels stand per unit, each once. */
function directoriesOf({ directories, channels }: AdvisedPack, answer: Answer): Directory[] {
  const named = [
    ...channels.flatMap(({ id, directory }) => (directory !== undefined && answer.channels.includes(id) ? [directory] : [])),
    ...answer.directories,
  ];
  return [...new Set(named)].flatMap((id) => directories.filter((directory) => directory.id === id));
}

/** The path to an exception from where it is offered; null where its question was not asked on the way. */
export function exceptionPath(pack: AdvisedPack, path: readonly AdviceStep[], take: AdviceStep | undefined): AdviceStep[] | null {
  if (!pack.advice || !take || !path.some(({ question }) => question === take.question)) return null;
  return withAnswer(pack.advice, path, take);
}
