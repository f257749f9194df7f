import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import { type CheckAnswer, runChecks, type ToCheck } from './run-checks.ts';

/** What another thread is told: what is new since it was told last, and the languages of the text in their order. */
export interface Told {
  readonly request: number;
  readonly news: Partial<ToCheck>;
  readonly languages: readonly LanguageCode[];
}

/** The other thread, as a `Worker` is one. */
export interface CheckThread {
  postMessage(told: Told): void;
  onmessage: ((event: { readonly data: { readonly request: number; readonly answer: CheckAnswer } }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
  terminate(): void;
}

export interface Checked extends CheckAnswer {
  /** The texts that it is about: the very ones that were given, perhaps a moment older than what stands. */
  readonly bodies: Bodies;
}

/**
 * Checks a message while it is written, in another thread: one run at a time, and of what was wanted meanwhile only the last. A thread
 * that cannot begin, or fails, is done without: the page checks by itself then.
 */
export class Checker {
  private readonly onChecked: (checked: Checked) => void;
  private thread: CheckThread | null;
  private request = 0;
  private underWay: ToCheck | null = null;
  private waiting: ToCheck | null = null;
  private known: ToCheck | null = null;
  private soon: ReturnType<typeof setTimeout> | undefined;

  /** `begin` makes the other thread; null where there can be none. */
  constructor(begin: () => CheckThread | null, onChecked: (checked: Checked) => void) {
    this.onChecked = onChecked;
    this.thread = begun(begin);
    if (!this.thread) return;
    this.thread.onmessage = ({ data }) => this.take(data.request, data.answer);
    this.thread.onerror = (event) => {
      event.preventDefault();
      this.goOnAlone();
    };
  }

  /** What stands now; told of when it has been checked, unless something newer is wanted before. */
  want(input: ToCheck): void {
    if (this.underWay) this.waiting = input;
    else this.run(input);
  }

  end(): void {
    clearTimeout(this.soon);
    this.thread?.terminate();
    this.thread = null;
    this.underWay = null;
    this.waiting = null;
  }

  private run(input: ToCheck): void {
    this.underWay = input;
    this.request += 1;
    if (!this.thread) {
      const { request } = this;
      this.soon = setTimeout(() => this.take(request, runChecks(input)));
      return;
    }
    const news = newsOf(input, this.known);
    this.known = input;
    try {
      this.thread.postMessage({ request: this.request, news, languages: Object.keys(input.bodies) as LanguageCode[] });
    } catch {
      this.goOnAlone();
    }
  }

  private take(request: number, answer: CheckAnswer): void {
    const input = this.underWay;
    if (request !== this.request || !input) return;
    this.underWay = null;
    this.onChecked({ ...answer, bodies: input.bodies });
    const next = this.waiting;
    this.waiting = null;
    if (next) this.run(next);
  }

  private goOnAlone(): void {
    this.thread?.terminate();
    this.thread = null;
    const input = this.waiting ?? this.underWay;
    this.waiting = null;
    if (input) this.run(input);
  }
}

function begun(begin: () => CheckThread | null): CheckThread | null {
  try {
    return begin();
  } catch {
    return null;
  }
}

/** What is another object than what was told before; of the texts, the languages that are. */
function newsOf(input: ToCheck, before: ToCheck | null): Partial<ToCheck> {
  if (!before) return input;
  const news = Object.entries(input).filter(([part, value]) => value !== before[part as keyof ToCheck]);
  const bodies = Object.entries(input.bodies).filter(([language, body]) => body !== before.bodies[language as LanguageCode]);
  return { ...Object.fromEntries(news), bodies: Object.fromEntries(bodies) };
}
