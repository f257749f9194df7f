import { first } from './001-first.ts';
import { unfinishedOrders } from './002-unfinished-orders.ts';
import { addressPlaces } from './003-address-places.ts';
import { snapshots } from './004-snapshots.ts';
import { identity } from './005-identity.ts';
import { privacy } from './006-privacy.ts';
import { templates } from './007-templates.ts';
import { removedDrafts } from './008-removed-drafts.ts';
import { draftHeads } from './009-draft-heads.ts';
import { bounces } from './010-bounces.ts';
import { sendWindows } from './012-send-windows.ts';
import { corrections } from './014-corrections.ts';
import { overrides } from './017-overrides.ts';
import { decisionsByMail } from './019-decisions-by-mail.ts';
import { packs } from './020-packs.ts';
import { speaksFor } from './021-speaks-for.ts';
import { handover } from './022-handover.ts';
import { channelPlan } from './023-channel-plan.ts';
import { crises } from './024-crises.ts';
import { houseWords } from './027-house-words.ts';
import { translated } from './028-translated.ts';
import { glossary } from './029-glossary.ts';
import { register } from './030-register.ts';
import { registerDue } from './031-register-due.ts';
import { registerDisposal } from './032-register-disposal.ts';
import { registerNative } from './033-register-native.ts';

/** One step of the schema. Once released it is never changed; the next change is the next number. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  first,
  unfinishedOrders,
  addressPlaces,
  snapshots,
  identity,
  privacy,
  templates,
  removedDrafts,
  draftHeads,
  bounces,
  sendWindows,
  corrections,
  overrides,
  decisionsByMail,
  packs,
  speaksFor,
  handover,
  channelPlan,
  crises,
  houseWords,
  translated,
  glossary,
  register,
  registerDue,
  registerDisposal,
  registerNative,
];
