import { z } from 'zod';

/** A text of a pack in the languages of the interface. */
export const localText = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof localText>;

/** A name within a pack: what other parts of it, and kept messages, refer to. It stands in addresses and in the log. */
export const codeName = z.string().regex(/^[a-z][a-z0-9-]*$/);
