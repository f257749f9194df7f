import type { Advice, Answer, Option, Question } from '../policy/advice.ts';

/** One question as it was answered, by the names that the pack gives them. */
export interface AdviceStep {
  readonly question: string;
  readonly option: string;
}

/** The most steps that are read of a path. No pack asks so many questions. */
export const mostSteps = 40;

/** A step in the pack's own words. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly option: Option;
}

/** Where a path of answers has come to: what is asked next, or what it comes to. One of them is null. */
export interface Standing {
  readonly answered: readonly AnsweredQuestion[];
  readonly question: Question | null;
  readonly answer: Answer | null;
}

/** Where a path has come to. A path that does not fit the pack counts up to where it stops fitting. */
export function standing(advice: Advice, path: readonly AdviceStep[]): Standing {
  const answered: AnsweredQuestion[] = [];
  let question = questionOf(advice, advice.first);
  for (const step of path.slice(0, mostSteps)) {
    if (question?.id !== step.question) break;
    const option: Option | undefined = question.options.find(({ id }) => id === step.option);
    if (!option) break;
    answered.push({ question, option });
    if (option.answer !== undefined)
      return { answered, question: null, answer: advice.answers.find(({ id }) => id === option.answer) ?? null };
    question = questionOf(advice, option.question ?? '');
  }
  return { answered, question, answer: null };
}

/** The part of a path that fits the pack: what comes after is dropped. */
export function fitting(advice: Advice, path: readonly AdviceStep[]): AdviceStep[] {
  return stepsOf(standing(advice, path));
}

/** The path with one more answer: to the question that is asked next, or anew to one that was answered; what came after that one falls. */
export function withAnswer(advice: Advice, path: readonly AdviceStep[], step: AdviceStep): AdviceStep[] {
  const steps = fitting(advice, path);
  const at = steps.findIndex(({ question }) => question === step.question);
  return fitting(advice, [...(at === -1 ? steps : steps.slice(0, at)), step]);
}

/** The path before its last answer. */
export function back(advice: Advice, path: readonly AdviceStep[]): AdviceStep[] {
  return fitting(advice, path).slice(0, -1);
}

/** The path up to a question that was answered, so that it is asked again; the whole path where it was not. */
export function backTo(advice: Advice, path: readonly AdviceStep[], question: string): AdviceStep[] {
  const steps = fitting(advice, path);
  const at = steps.findIndex((step) => step.question === question);
  return at === -1 ? steps : steps.slice(0, at);
}

export function stepsOf({ answered }: Pick<Standing, 'answered'>): AdviceStep[] {
  return answered.map(({ question, option }) => ({ question: question.id, option: option.id }));
}

/** A path as one word, for addresses and the log: codes of the pack only. */
export function pathCode(path: readonly AdviceStep[]): string {
  return path.map(({ question, option }) => `${question}.${option}`).join('~');
}

/** What `pathCode` wrote; what cannot be read ends it. */
export function pathFromCode(code: string): AdviceStep[] {
  const steps: AdviceStep[] = [];
  for (const word of code.split('~').slice(0, mostSteps)) {
    const [question, option, ...more] = word.split('.');
    if (!question || !option || more.length > 0) break;
    steps.push({ question, option });
  }
  return steps;
}

function questionOf(advice: Advice, id: string): Question | null {
  return advice.questions.find((question) => question.id === id) ?? null;
}
