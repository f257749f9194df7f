import { z } from 'zod';
import { done, method, nothing } from './method.ts';

const waiting = z.object({
  /** What the person enters in their browser. */
  userCode: z.string(),
  /** Where they enter it. */
  address: z.string(),
  secondsLeft: z.number(),
  secondsInAll: z.number(),
});

export const signInMethods = {
  'relay.account': method(
    'Who is signed in for the saved relay, where it takes access tokens; the code while a sign-in waits for a person.',
    nothing,
    z.object({
      /** The mailbox that is sent from; null where the relay is not logged in to by tokens. */
      mailbox: z.string().nullable(),
      issuer: z.string(),
      waiting: waiting.nullable(),
      /** How the last try failed, in the interface language. */
      failed: z.string().nullable(),
      signedIn: z
        .object({
          account: z.string().nullable(),
          since: z.string(),
          /** When the sign-in ends; null where the issuer does not say. */
          until: z.string().nullable(),
          /** When the token in memory ends; it is renewed before that. Null where none is held. */
          tokenUntil: z.string().nullable(),
          /** The issuer has ended it. */
          ended: z.boolean(),
        })
        .nullable(),
    }),
  ),
  'relay.signIn': method('Begin to sign in for the saved relay: a code to enter at an address. Waits for it by itself.', nothing, waiting),
  'relay.stopSignIn': method('Stop waiting for the code to be entered.', nothing, done),
  'relay.signOut': method('Forget the sign-in, and tell the issuer so.', nothing, done),
};
