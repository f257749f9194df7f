import type { Direction, EngineFailure } from '#shared/domain/machine-translation/engine.ts';

export interface EngineFailed {
  readonly failed: EngineFailure;
}

/** What is translated, and where to. */
export interface TranslationRequest extends Direction {
  /** HTML; what stands in `<apertium-notrans>` is to be left alone. */
  readonly html: string;
  /** The ending of infinitives in nynorsk; an engine that knows only one uses that. */
  readonly infinitive: 'e' | 'a';
}

/** A machine that translates between the two forms of Norwegian. It is another program and may hang or lie: what it says is checked afterwards. Never rejects, and answers in bounded time; `stopped` resolves when a person no longer waits for it. */
export interface MachineTranslator {
  /** The directions that it has now. */
  directions(stopped?: Promise<void>): Promise<readonly Direction[] | EngineFailed>;
  /** The HTML in the other form. */
  translate(request: TranslationRequest, stopped?: Promise<void>): Promise<string | EngineFailed>;
}

/** The machines that can be asked. */
export interface MachineTranslators {
  /** The Apertium program of this machine. */
  readonly command: MachineTranslator;
  /** A service at this address (`serviceAddress`), and at no other. */
  service(address: string): MachineTranslator;
}
