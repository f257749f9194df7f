import { z } from 'zod';

/** What every file of ours says of itself, so that one of a newer program is told from one that is damaged. */
export const fileHead = z.object({ format: z.string(), version: z.number().int() });
export const draftFormat = { format: 'budstikke-draft', version: 3 } as const;
export const templatesFormat = { format: 'budstikke-templates', version: 1 } as const;
