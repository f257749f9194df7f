import type { LanguageModel } from '#shared/domain/proofing/language/model.ts';

/** What ships with the program about telling languages apart. */
export interface Languages {
  /** Read when it is first asked for, and kept. Rejects with an AppError (`storage`) where the file is missing or damaged. */
  model(): Promise<LanguageModel>;
}
