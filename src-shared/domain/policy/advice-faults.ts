import type { Advice } from './advice.ts';
import { type Channel, type Directory, taken, twice } from './channels.ts';
import type { Fault } from './faults.ts';

interface AdvisedPack {
  readonly advice?: Advice | undefined;
  readonly channels: readonly Channel[];
  readonly directories: readonly Directory[];
  readonly contacts: readonly { readonly id: string }[];
  readonly bodies: readonly { readonly id: string }[];
}

type Path = Fault['path'];

/**
 * What is wrong with the questions of a pack beside their shape: a name that is used twice or leads nowhere, a way that comes back
 * to where it was, a question or an answer that nobody gets to.
 */
export function adviceFaults({ advice, channels, directories, contacts, bodies }: AdvisedPack): Fault[] {
  if (!advice) return [];
  const { questions, answers } = advice;
  const known = {
    question: questions.map(({ id }) => id),
    answer: answers.map(({ id }) => id),
    channel: channels.map(({ id }) => id),
    directory: directories.map(({ id }) => id),
    contact: contacts.map(({ id }) => id),
    body: bodies.map(({ id }) => id),
  };
  const found = (path: Path, among: readonly string[], id: string): Fault[] =>
    among.includes(id) ? [] : [{ path: ['advice', ...path], mistake: { id: 'pack.choice', params: { choices: among.join(', ') || '–' } } }];
  const again = (list: readonly { readonly id: string }[], path: Path): Fault[] =>
    twice(list).map((index) => ({ path: ['advice', ...path, index, 'id'], mistake: taken(list[index]?.id ?? '') }));

  const references = [
    ...again(questions, ['questions']),
    ...again(answers, ['answers']),
    ...found(['first'], known.question, advice.first),
    ...questions.flatMap((question, at) => [
      ...again(question.options, ['questions', at, 'options']),
      ...question.options.flatMap((option, index) => [
        ...(option.question === undefined ? [] : found(['questions', at, 'options', index, 'question'], known.question, option.question)),
        ...(option.answer === undefined ? [] : found(['questions', at, 'options', index, 'answer'], known.answer, option.answer)),
      ]),
    ]),
    ...answers.flatMap((answer, at) => [
      ...answer.channels.flatMap((id, index) => found(['answers', at, 'channels', index], known.channel, id)),
      ...answer.directories.flatMap((id, index) => found(['answers', at, 'directories', index], known.directory, id)),
      ...answer.contacts.flatMap((id, index) => found(['answers', at, 'contacts', index], known.contact, id)),
      ...('body' in answer.next && answer.next.body !== undefined
        ? found(['answers', at, 'next', 'body'], known.body, answer.next.body)
        : []),
      ...answer.exceptions.flatMap(({ take }, index) => {
        if (!take) return [];
        const path = ['answers', at, 'exceptions', index, 'take'];
        const options = questions.find(({ id }) => id === take.question)?.options;
        if (!options) return found([...path, 'question'], known.question, take.question);
        return found(
          [...path, 'option'],
          options.map(({ id }) => id),
          take.option,
        );
      }),
    ]),
  ];
  // Where a name leads nowhere, what nobody gets to follows from it.
  return references.length > 0 ? references : wayFaults(advice);
}

function wayFaults({ first, questions, answers }: Advice): Fault[] {
  const byId = new Map(questions.map((question, index) => [question.id, { question, index }]));
  const faults: Fault[] = [];
  const reached = new Set<string>();
  const answered = new Set<string>();
  /** `before`: the questions on the way here, this one last. */
  const follow = (id: string, before: readonly string[]): void => {
    const at = byId.get(id);
    if (!at || reached.has(id)) return;
    reached.add(id);
    at.question.options.forEach(({ question, answer }, index) => {
      if (answer !== undefined) answered.add(answer);
      if (question === undefined) return;
      if (before.includes(question))
        faults.push({
          path: ['advice', 'questions', at.index, 'options', index, 'question'],
          mistake: { id: 'pack.loop', params: { value: question } },
        });
      else follow(question, [...before, question]);
    });
  };
  follow(first, [first]);
  const unreached = (list: 'questions' | 'answers', ids: readonly { readonly id: string }[], there: ReadonlySet<string>): Fault[] =>
    ids.flatMap(({ id }, index): Fault[] =>
      there.has(id) ? [] : [{ path: ['advice', list, index, 'id'], mistake: { id: 'pack.unreached', params: { value: id } } }],
    );
  return [...faults, ...unreached('questions', questions, reached), ...unreached('answers', answers, answered)];
}
