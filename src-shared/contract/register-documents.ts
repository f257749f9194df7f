import { z } from 'zod';
import { channelStates } from '../domain/register/life-cycle.ts';
import { done, id, method, nothing, savedPath, savePath } from './method.ts';
import { registerSorts, searched } from './register.ts';
import { mail } from './register-mail.ts';

const day = z.string();
const state = z.enum(channelStates);
const account = z.object({ id, name: z.string(), platform: z.string(), addressUrl: z.string(), handle: z.string(), state });

/** What of a list a person keeps by a name: its words, what it is narrowed to, its order, and its columns. */
const view = z.strictObject({
  ...searched,
  sort: z.strictObject({ by: z.enum(registerSorts), descending: z.boolean() }),
  columns: z.array(z.string().max(40)).max(20),
});
const savedView = z.object({ id, name: z.string(), view });
export type RegisterView = z.infer<typeof view>;

/** In what way a person has to do with a channel. */
export const holdingKinds = ['responsible', 'deputy', 'approver', 'access'] as const;
export type Holding = (typeof holdingKinds)[number];

export const registerDocumentMethods = {
  'register.notice': method(
    'The report of a channel to those who keep the register, made ready in the institution’s own language, and the items that it must hold and that are empty. Null where the rules ask for none.',
    z.strictObject({ id }),
    z.object({ notice: z.object({ mail, lacking: z.array(z.object({ field: z.string(), rule: z.string() })).readonly() }).nullable() }),
  ),
  'register.reminder': method(
    'A letter about what is due at a channel now or within so many days (30 where nothing is said), to who is responsible. Null where nothing is.',
    z.strictObject({ id, within: z.int().min(0).max(3660).optional() }),
    z.object({ mail: mail.nullable() }),
  ),
  'register.calendar': method(
    'Save what falls due at all channels as a calendar file (iCalendar). Reading it in again moves what was moved.',
    z.strictObject({ to: savePath.optional() }),
    z.object({ path: savedPath, channels: z.number() }),
  ),
  'register.publicList': method(
    'Save the list of open channels for the website: as a page (HTML), or as data (JSON). No person is named in it.',
    z.strictObject({ as: z.enum(['page', 'data']), to: savePath.optional() }),
    z.object({ path: savedPath, channels: z.number() }),
  ),
  'register.crisis': method(
    'The accounts that the rules let be used in a crisis, with what the register knows of each.',
    nothing,
    z.object({
      /** Of the rules’ list; null where they have none. */
      version: z.string().nullable(),
      rows: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          channel: account.nullable(),
          /** It is open and has passed every guard. */
          ready: z.boolean(),
          responsible: z.string(),
          deputy: z.string(),
          admin: z.string(),
          testedOn: day.nullable(),
          /** Never tested, or too long ago. */
          overdue: z.boolean(),
        }),
      ),
    }),
  ),
  'register.crisisSheet': method(
    'Save the same as a sheet to print (PDF).',
    z.strictObject({ to: savePath.optional() }),
    z.object({ path: savedPath }),
  ),
  'register.people': method(
    'People who have to do with channels, by the beginnings of the words of their name or address; all without words. Those with the most channels first.',
    z.strictObject({ query: z.string().max(320).optional() }),
    z.object({
      people: z.array(z.object({ name: z.string(), email: z.string(), channels: z.number() })),
      /** There are others, whom more words would show. */
      more: z.boolean(),
    }),
  ),
  'register.person': method(
    'The channels that somebody has to do with, by their e-mail address or their whole name.',
    z.strictObject({ who: z.string().trim().min(1).max(320) }),
    z.object({
      rows: z.array(z.object({ channelId: id, name: z.string(), platform: z.string(), state, as: z.array(z.enum(holdingKinds)) })),
    }),
  ),
  'register.hasLeft': method(
    'Write at every channel that the access of somebody who has left was removed on a day. Who is responsible stays until a handover.',
    z.strictObject({ who: z.string().trim().min(1).max(320), on: z.iso.date() }),
    z.object({ removed: z.number(), channels: z.number() }),
  ),
  'register.pictures': method(
    'What pictures of the register are drawn from: how much falls due when (several of a kind at a channel are one), and the language of posts.',
    nothing,
    z.object({
      /** By month (YYYY-MM) from this one on; `overdue` is before today, or was never set. */
      overdue: z.number(),
      months: z.array(z.object({ month: z.string(), count: z.number() })),
      later: z.number(),
      posts: z.array(
        z.object({
          id,
          name: z.string(),
          platform: z.string(),
          nb: z.number(),
          nn: z.number(),
          en: z.number(),
          nynorsk: z.number().nullable(),
        }),
      ),
    }),
  ),
  'register.views': method('The views of the list that are kept by name.', nothing, z.object({ views: z.array(savedView) })),
  'register.saveView': method(
    'Keep a view of the list by a name; one of the same name is replaced.',
    z.strictObject({ name: z.string().trim().min(1).max(80), view }),
    z.object({ id }),
  ),
  'register.removeView': method('Forget a view.', z.strictObject({ id }), done),
};
