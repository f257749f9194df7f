import { z } from 'zod';
import { checkItems, checkStates } from '../domain/workplace/check.ts';
import { fileKeys, type SettingKey, settingsOf } from '../domain/workplace/settings-file.ts';
import { done, method, nothing } from './method.ts';
import { word } from './shapes.ts';

const settingNames = fileKeys.flatMap((key) => settingsOf[key]) as [SettingKey, ...SettingKey[]];
const settingName = z.enum(settingNames);

/** A setting that a file has something to say about, in words of the interface language. */
const filed = z.object({
  setting: settingName,
  /** What the file says. */
  value: z.string(),
  /** What holds here; null where nothing has been chosen. */
  ours: z.string().nullable(),
  /** Fixed by IT: it cannot be changed here. */
  locked: z.boolean(),
});
export type FiledSetting = z.infer<typeof filed>;

const clockDoubt = z.object({
  kind: z.enum(['behind', 'ahead']),
  against: z.enum(['store', 'build']),
  /** The instant that the clock was held against. */
  reference: z.string(),
  /** Milliseconds. */
  by: z.number(),
});

const checkResult = z.object({
  item: z.enum(checkItems),
  state: z.enum(checkStates),
  /** What was found, in the interface language. */
  texts: z.array(z.string()),
  at: z.string(),
});

const checkLine = z.object({
  item: z.enum(checkItems),
  title: z.string(),
  why: z.string(),
  /** What is set here now; empty where there is nothing to say. */
  present: z.string(),
  asksNetwork: z.boolean(),
  /** In practice it is not checked: it asks the network, where nothing leaves the machine. */
  later: z.boolean(),
  /** What the last check came to; null before the first. */
  result: checkResult.nullable(),
  /** A person's word that IT has confirmed it. */
  confirmed: word.nullable(),
  canConfirm: z.boolean(),
  /** Nothing is left to ask. */
  closed: z.boolean(),
  /** The sentence to send to IT. */
  ask: z.string(),
});
export type CheckLine = z.infer<typeof checkLine>;

export const workplaceMethods = {
  'workplace.state': method(
    'IT’s settings file as it was read at the start, what it fixes, what is to be settled, and whether the clock can be trusted.',
    nothing,
    z.object({
      /** Where IT’s file is looked for; null where this start looks nowhere. */
      place: z.string().nullable(),
      /** The file that holds; null where none does. */
      file: z
        .object({
          source: z.enum(['system', 'option', 'chosen']),
          name: z.string(),
          readAt: z.string(),
          settings: z.array(filed),
        })
        .nullable(),
      /** What is wrong in the file that lies there; what held before holds on. */
      mistakes: z.object({ name: z.string(), texts: z.array(z.string()) }).nullable(),
      /** Start values that have changed in the file and were changed here too: a person says which holds. */
      differences: z.array(filed),
      clock: clockDoubt.nullable(),
    }),
  ),
  'workplace.readFile': method(
    'What a settings file would change here. Changes nothing.',
    z.strictObject({ file: z.string().min(1).max(4000) }),
    z.object({ name: z.string(), mistakes: z.array(z.string()), settings: z.array(filed) }),
  ),
  'workplace.useFile': method(
    'Take a settings file’s values, and hold on to what it fixes.',
    z.strictObject({ file: z.string().min(1).max(4000) }),
    done,
  ),
  'workplace.letGo': method(
    'Let go of a settings file that a person has chosen: its values stay, nothing is fixed any more.',
    nothing,
    done,
  ),
  'workplace.settle': method(
    'Say what holds where IT’s file has changed a start value that was changed here too: the file’s value, or ours.',
    z.strictObject({ settings: z.array(settingName).min(1).max(settingNames.length), take: z.boolean() }),
    done,
  ),
  'workplace.saveExample': method(
    'Save a complete settings file with comments, for IT to begin from. A script names the path in `to`.',
    z.strictObject({ to: z.string().min(1).max(4000).optional() }),
    z.object({ path: z.string().nullable() }),
  ),
  'workplace.checks': method(
    'What to ask IT for: each item with why it matters, what is set, what the last check came to; and the open ones as a text to send.',
    nothing,
    z.object({ items: z.array(checkLine), open: z.number(), questions: z.string() }),
  ),
  'workplace.check': method(
    'Check these items, or all. Asks the mail server and the domain name system, in real mode only; sends no mail.',
    z.strictObject({ items: z.array(z.enum(checkItems)).min(1).max(checkItems.length).optional() }),
    z.object({ results: z.array(checkResult) }),
  ),
  'workplace.confirm': method(
    'A person’s word that IT has confirmed an item, or, with `confirmed` false, that it no longer holds. Recorded.',
    z.strictObject({ item: z.enum(checkItems), confirmed: z.boolean() }),
    done,
  ),
  'workplace.dkimSelector': method(
    'The name that IT’s DKIM key is published under; empty takes it away.',
    z.strictObject({ selector: z.string().max(100) }),
    done,
  ),
  'workplace.confirmClock': method('A person’s word that the machine’s clock is right as it stands. Recorded.', nothing, done),
};
