import { adviceTexts } from './advice.ts';
import { applicationTexts } from './application.ts';
import { approvalTexts } from './approval.ts';
import { archiveTexts } from './archive.ts';
import { beginTexts } from './begin.ts';

import { calendarScreenTexts } from './calendar-screen.ts';

import { canaryTexts } from './canary.ts';

import { channelsTexts } from './channels.ts';
import { checksTexts } from './checks.ts';
import { compareTexts } from './compare.ts';
import { copyTexts } from './copy.ts';
import { crisisTexts } from './crisis.ts';
import { dictionaryTexts } from './dictionary.ts';
import { dispatchTexts } from './dispatch.ts';
import { dispatchScreenTexts } from './dispatch-screen.ts';
import { distanceTexts } from './distance.ts';
import { draftTexts } from './draft.ts';
import { errorTexts } from './errors.ts';
import { followUpTexts } from './follow-up.ts';
import { glossaryTexts } from './glossary.ts';
import { handOverTexts } from './handover.ts';
import { helpFrameTexts } from './help-frame.ts';
import { homeTexts } from './home.ts';
import { hoursTexts } from './hours.ts';
import { houseFormTexts } from './house-form.ts';
import { keysTexts } from './keys.ts';
import { launchTexts } from './launch.ts';
import { lettersTexts } from './letters.ts';
import { logTexts } from './log.ts';
import { logScreenTexts } from './log-screen.ts';
import { machineTranslationTexts } from './machine-translation.ts';
import { mailboxTexts } from './mailbox.ts';
import { messageTexts } from './message.ts';
import { namedListTexts } from './named-list.ts';
import { outcomesTexts } from './outcomes.ts';
import { overrideTexts } from './override.ts';
import { paceTexts } from './pace.ts';
import { packTexts } from './pack.ts';
import { packsTexts } from './packs.ts';
import { paletteTexts } from './palette.ts';
import { printTexts } from './print.ts';
import { privacyTexts } from './privacy.ts';
import { proofingTexts } from './proofing.ts';
import { proofingParityTexts } from './proofing-parity.ts';
import { proofingStyleTexts } from './proofing-style.ts';
import { recipientsTexts } from './recipients.ts';
import { recipientsScreenTexts } from './recipients-screen.ts';
import { registerBookTexts } from './register-book.ts';
import { registerChannelTexts } from './register-channel.ts';
import { registerCrisisPageTexts } from './register-crisis-page.ts';
import { registerDocumentsTexts } from './register-documents.ts';
import { registerFieldsTexts } from './register-fields.ts';
import { registerFilesTexts } from './register-files.ts';
import { registerFindingsTexts } from './register-findings.ts';
import { registerHelpTexts } from './register-help.ts';
import { registerHomeTexts } from './register-home.ts';
import { registerLifeTexts } from './register-life.ts';
import { registerOverviewTexts } from './register-overview.ts';
import { registerPeopleTexts } from './register-people.ts';
import { registerPlacesTexts } from './register-places.ts';
import { registerPrivacyTexts } from './register-privacy.ts';
import { registerScreenTexts } from './register-screen.ts';
import { registerStepTexts } from './register-step.ts';
import { registerToolsTexts } from './register-tools.ts';
import { registerWebsiteTexts } from './register-website.ts';
import { repliesTexts } from './replies.ts';
import { returnedTexts } from './returned.ts';
import { ruleKindTexts } from './rule-kinds.ts';
import { safetyTexts } from './safety.ts';
import { selectionTexts } from './selection.ts';
import { settingsTexts } from './settings.ts';
import { shellTexts } from './shell.ts';
import { signInTexts } from './sign-in.ts';
import { stepsTexts } from './steps.ts';
import { suppressionListTexts } from './suppression-list.ts';
import { windowTexts } from './window.ts';
import { workplaceTexts } from './workplace.ts';
import { workplaceChecksTexts } from './workplace-checks.ts';

/** Every sentence of the product; one entry holds its three languages, so that none can be missing. */
export const allTexts = {
  ...adviceTexts,
  ...applicationTexts,
  ...approvalTexts,
  ...archiveTexts,
  ...beginTexts,
  ...calendarScreenTexts,
  ...canaryTexts,
  ...channelsTexts,
  ...crisisTexts,
  ...checksTexts,
  ...compareTexts,
  ...copyTexts,
  ...dictionaryTexts,
  ...houseFormTexts,
  ...dispatchTexts,
  ...dispatchScreenTexts,
  ...distanceTexts,
  ...draftTexts,
  ...errorTexts,
  ...followUpTexts,
  ...handOverTexts,
  ...helpFrameTexts,
  ...homeTexts,
  ...hoursTexts,
  ...keysTexts,
  ...launchTexts,
  ...lettersTexts,
  ...logTexts,
  ...logScreenTexts,
  ...machineTranslationTexts,
  ...messageTexts,
  ...namedListTexts,
  ...outcomesTexts,
  ...overrideTexts,
  ...paceTexts,
  ...packTexts,
  ...packsTexts,
  ...paletteTexts,
  ...privacyTexts,
  ...printTexts,
  ...recipientsTexts,
  ...recipientsScreenTexts,
  ...proofingTexts,
  ...glossaryTexts,
  ...proofingParityTexts,
  ...proofingStyleTexts,
  ...registerCrisisPageTexts,
  ...registerBookTexts,
  ...registerChannelTexts,
  ...registerDocumentsTexts,
  ...registerFieldsTexts,
  ...registerFilesTexts,
  ...registerFindingsTexts,
  ...registerHelpTexts,
  ...registerHomeTexts,
  ...registerLifeTexts,
  ...registerOverviewTexts,
  ...registerPeopleTexts,
  ...registerPlacesTexts,
  ...registerPrivacyTexts,
  ...registerScreenTexts,
  ...registerStepTexts,
  ...registerToolsTexts,
  ...registerWebsiteTexts,
  ...repliesTexts,
  ...returnedTexts,
  ...mailboxTexts,
  ...suppressionListTexts,
  ...ruleKindTexts,
  ...safetyTexts,
  ...selectionTexts,
  ...settingsTexts,
  ...shellTexts,
  ...signInTexts,
  ...stepsTexts,
  ...windowTexts,
  ...workplaceTexts,
  ...workplaceChecksTexts,
} as const;

export type TextId = keyof typeof allTexts;
export type TextParams = Readonly<Record<string, string | number>>;

/** A sentence by name, so that it can be shown in the reader's own language. */
export interface TextRef {
  readonly id: TextId;
  readonly params?: TextParams;
}
