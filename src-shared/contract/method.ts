import { z } from 'zod';

/** One method of the channel: what goes in and what comes out, checked on both sides. */
export interface Method<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly about: string;
  readonly params: P;
  readonly result: R;
}

export function method<P extends z.ZodType, R extends z.ZodType>(about: string, params: P, result: R): Method<P, R> {
  return { about, params, result };
}

export const nothing = z.strictObject({});
export const done = z.strictObject({ done: z.literal(true) });
export const id = z.string().min(1).max(200);
export const instant = z.string();
/** Where a script wants a file to be written; a window asks its person and takes none. */
export const savePath = z.string().min(1).max(4000);
/** Where a file was written; null when the person would rather not. */
export const savedPath = z.string().nullable();
/** A person's name: one line with something to see in it. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !/[\p{Cc}\u2028\u2029]/u.test(name) && /[^\p{C}\p{Z}]/u.test(name));
