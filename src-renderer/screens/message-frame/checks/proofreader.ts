import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import { type BlockAnswer, textsOf } from '#shared/domain/proofing/block-answers.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';

type Ask = (language: LanguageCode, texts: readonly string[]) => Promise<readonly ProofFinding[]>;

/** Longer than between two keys of one who writes on. */
export const askAfter = 300;

interface Asked {
  /** The texts of the last question that was put, or answered. */
  readonly texts: readonly string[];
  readonly underWay: boolean;
}

/**
 * Asks the engines about a message while it is written: a language whose blocks are new, when the keys have rested, one question at a
 * time. Holds the last answer for each language, and nothing else. An engine that fails is asked again when something is changed.
 */
export class Proofreader {
  private readonly ask: Ask;
  private readonly listeners = new Set<() => void>();
  private wanted: Bodies = {};
  private readonly asked = new Map<LanguageCode, Asked>();
  private answersNow: ReadonlyMap<LanguageCode, BlockAnswer> = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly answers = (): ReadonlyMap<LanguageCode, BlockAnswer> => this.answersNow;

  /** What stands now. */
  want(bodies: Bodies): void {
    this.wanted = bodies;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.askNew(), askAfter);
  }

  /** The words that the engines know are others now. */
  again(): void {
    this.asked.clear();
    this.askNew();
  }

  rest(): void {
    clearTimeout(this.timer);
  }

  private askNew(): void {
    for (const [language, body] of Object.entries(this.wanted) as [LanguageCode, Bodies[LanguageCode]][]) {
      const texts = textsOf(body);
      const last = this.asked.get(language);
      if (!last?.underWay && !isSame(last?.texts, texts)) void this.askAbout(language, texts);
    }
  }

  private async askAbout(language: LanguageCode, texts: readonly string[]): Promise<void> {
    const question: Asked = { texts, underWay: true };
    this.asked.set(language, question);
    try {
      const findings = await this.ask(language, texts);
      if (this.asked.get(language) !== question) return;
      const away = findings.some(({ rule }) => rule === 'not-checked');
      this.asked.set(language, { texts: away ? [] : texts, underWay: false });
      this.answersNow = new Map(this.answersNow).set(language, { texts, findings });
      for (const listener of this.listeners) listener();
    } catch {
      if (this.asked.get(language) === question) this.asked.delete(language);
      return;
    }
    // What was written meanwhile.
    if (!isSame(textsOf(this.wanted[language]), texts)) this.want(this.wanted);
  }
}

function isSame(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a !== undefined && a.length === b.length && a.every((text, index) => text === b[index]);
}
