import { z } from 'zod';
import { codeName, localText } from './local-text.ts';

/**
 * A body of the institution with a standing of its own in the rules: one that enters its approved text itself (U28, U29),
 * or one that may send mass mail where others may not (N37-N39). A person says yes for it only when registered for it.
 */
export const bodySchema = z.strictObject({
  id: codeName,
  name: localText,
  /** The rule that names it. */
  rule: z.string().min(1),
  /** Rules that are not asked of its messages, and the rule that says so (U28). */
  exemption: z.strictObject({ rule: z.string().min(1), skips: z.array(z.string().min(1)).min(1) }).optional(),
  /** The rule by which its own yes is asked for, where it is another than the path's. */
  approvalRule: z.string().min(1).optional(),
});

export type Body = z.infer<typeof bodySchema>;

interface HasBodies {
  readonly bodies: readonly Body[];
}

/** The pack's body that a message goes out for; null for an ordinary unit, and for an id that the pack does not have. */
export function bodyOf({ bodies }: HasBodies, id: string | null | undefined): Body | null {
  return bodies.find((body) => body.id === id) ?? null;
}
