import { z } from 'zod';
import { done, id, method, nothing } from './method.ts';

/** Whose channels a list of what is due shows. */
export const whoseKinds = ['mine', 'unit', 'all'] as const;
export type Whose = (typeof whoseKinds)[number];

const columns = z.array(z.string().max(40)).max(20);
const look = z.object({
  /** Of the list of channels, beside the name; null: as it is to begin with. */
  columns: columns.nullable(),
  whose: z.enum(whoseKinds),
  /** The unit that one calls one's own; null: one of those whose channels one is responsible or deputy for. */
  unit: id.nullable(),
});
export type RegisterLook = z.infer<typeof look>;

export const registerLookMethods = {
  'register.look': method('How the one at the keyboard has the register before them.', nothing, look),
  'register.keepLook': method(
    'Remember it; what is not named stays.',
    z.strictObject({ columns: columns.nullable().optional(), whose: z.enum(whoseKinds).optional(), unit: id.nullable().optional() }),
    done,
  ),
};
