import { z } from 'zod';
import { orderStates, recipientStates } from '../domain/dispatch/order.ts';
import { id, method } from './method.ts';
import { language, person } from './shapes.ts';

/** Where one address stands. The address itself is not given back. */
export const addressPlaces = z.object({
  lists: z.array(z.object({ listId: id, messageId: id, subject: z.string(), fileName: z.string() })),
  /** Rows of ledgers, the newest order first. */
  sends: z.array(
    z.object({
      orderId: id,
      messageId: id,
      subject: z.string(),
      kind: z.enum(['send', 'test']),
      state: z.enum(recipientStates),
      /** When the row got its state; null while it waits. */
      at: z.string().nullable(),
    }),
  ),
  suppressed: z.object({ since: z.string(), reason: z.string() }).nullable(),
});

export const found = z.object({
  messages: z.object({
    total: z.number(),
    hits: z.array(
      z.object({
        id,
        subject: z.string(),
        sender: z.string(),
        updatedAt: z.string(),
        /** Where the words stand in the text rather than in subject and sender. */
        text: z.object({ language, excerpt: z.string() }).nullable(),
      }),
    ),
  }),
  sends: z.object({
    total: z.number(),
    hits: z.array(
      z.object({
        orderId: id,
        messageId: id,
        subject: z.string(),
        state: z.enum(orderStates),
        count: z.number(),
        /** When it was finished, else started, else prepared. */
        at: z.string(),
      }),
    ),
  }),
  people: z.array(person),
  /** Null unless the query is one whole address. */
  address: addressPlaces.nullable(),
});
export type Found = z.infer<typeof found>;

export const searchMethods = {
  'search.find': method(
    'Messages, sends and people by words; recipients by their exact address only, which is not logged.',
    z.strictObject({ query: z.string().max(320) }),
    found,
  ),
};
