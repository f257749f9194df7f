import { z } from 'zod';
import { type BounceReason, bounceKinds, bounceReasons } from '../domain/bounces/verdict.ts';
import { method } from './method.ts';

export const bounce = z.object({
  kind: z.enum(bounceKinds),
  /** Enhanced status code, `5.1.1` (RFC 3463). */
  status: z.string().nullable(),
  recipient: z.string().nullable(),
  reason: z.enum(Object.keys(bounceReasons) as [BounceReason, ...BounceReason[]]),
  /** What the report tells of the mail that it is about. */
  original: z
    .object({
      messageId: z.string().nullable(),
      /** ENVID. */
      envelopeId: z.string().nullable(),
      /** ORCPT, else the one address that the mail was for. */
      recipient: z.string().nullable(),
    })
    .nullable(),
  /** The words that it was told by. */
  said: z.string(),
});
export type Bounce = z.infer<typeof bounce>;

export const bouncesMethods = {
  'bounces.classify': method(
    'What a delivery report (`eml`, the source of a mail) or an SMTP reply (`reply`) says: hard, soft, the sender’s fault, no bounce, or uncertain. Of several recipients a list. Nothing is stored.',
    z
      .strictObject({ eml: z.string().max(40_000_000).optional(), reply: z.string().max(100_000).optional() })
      .refine(({ eml, reply }) => (eml === undefined) !== (reply === undefined)),
    z.xor([bounce, z.array(bounce)]),
  ),
};
