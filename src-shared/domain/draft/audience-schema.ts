import { z } from 'zod';
import { audienceKinds, briefLimits } from './brief.ts';

/** An audience as it crosses the channel, and as it stands in a `brief.json`. */
export const audienceSchema = z.strictObject({
  kind: z.enum(audienceKinds),
  description: z.string().max(briefLimits.description).optional(),
  placeCodes: z.array(z.string().max(40)).max(500).optional(),
  positionGroups: z.array(z.string().max(80)).max(50).optional(),
  about: z.number().int().positive().max(10_000_000).optional(),
});
