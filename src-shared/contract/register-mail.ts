import { z } from 'zod';

/** A letter that a person sends from their own mail program. */
export const mail = z.object({
  to: z.array(z.string()).readonly(),
  subject: z.string(),
  text: z.string(),
  /** BCP 47. */
  language: z.string(),
});
