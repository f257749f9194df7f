import type { Change } from '#main/ports/store.ts';
import type { Connection } from '../connection.ts';
import { bounceChanges } from './bounces.ts';
import type { Appliers } from './change.ts';
import { channelChanges } from './channels.ts';
import { crisisChanges } from './crises.ts';
import { dispatchChanges } from './dispatch.ts';
import { glossaryChanges } from './glossary.ts';
import { handOverChanges } from './handover.ts';
import { houseWordChanges } from './house-words.ts';
import { identityChanges } from './identity.ts';
import { logChanges } from './log.ts';
import { messageChanges } from './messages.ts';
import { packChanges } from './packs.ts';
import { privacyChanges } from './privacy.ts';
import { recipientChanges } from './recipients.ts';
import { registerChanges } from './register.ts';
import { replyChanges } from './replies.ts';
import { templateChanges } from './templates.ts';

/** Carries out steps of a write inside the open transaction, with statements that are prepared once. */
export function changeApplier(connection: Connection): { apply(changes: readonly Change[]): void; forget(): void } {
  const dispatch = dispatchChanges(connection);
  const appliers: Appliers = {
    ...messageChanges(connection),
    ...channelChanges(connection),
    ...crisisChanges(connection),
    ...templateChanges(connection),
    ...packChanges(connection),
    ...houseWordChanges(connection),
    ...glossaryChanges(connection),
    ...registerChanges(connection),
    ...replyChanges(connection),
    ...recipientChanges(connection),
    ...dispatch.appliers,
    ...bounceChanges(connection),
    ...privacyChanges(connection),
    ...handOverChanges(connection),
    ...logChanges(connection),
    ...identityChanges(connection),
  };
  return {
    apply: (changes) => {
      for (const change of changes) (appliers[change.do] as (change: Change) => void)(change);
    },
    forget: dispatch.forget,
  };
}
