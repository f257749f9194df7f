import { Tag } from '@digdir/designsystemet-react';
import {
  ArchiveIcon,
  CheckmarkIcon,
  CircleSlashIcon,
  ClockIcon,
  HourglassTopFilledIcon,
  PauseFillIcon,
  PencilIcon,
  PlayFillIcon,
  StopFillIcon,
} from '@navikt/aksel-icons';
import type { MessageSummary } from '#shared/contract/messages.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../i18n.tsx';

type Stage = MessageSummary['stage'];
type Look = readonly [color: 'neutral' | 'warning' | 'success' | 'info' | 'danger', icon: typeof PencilIcon, text: TextId];

/** Each stage of a message: its colour says only what screens.md lets it say. */
const looks: Readonly<Record<Stage, Look>> = {
  draft: ['neutral', PencilIcon, 'shell.stage.draft'],
  refused: ['danger', CircleSlashIcon, 'shell.stage.refused'],
  assessment: ['warning', HourglassTopFilledIcon, 'shell.stage.assessment'],
  approval: ['warning', HourglassTopFilledIcon, 'shell.stage.approval'],
  recipients: ['success', CheckmarkIcon, 'shell.stage.recipients'],
  dispatch: ['success', CheckmarkIcon, 'shell.stage.dispatch'],
  'hand-over': ['success', CheckmarkIcon, 'shell.stage.hand-over'],
  'handed-over': ['neutral', HourglassTopFilledIcon, 'shell.stage.handed-over'],
  confirmation: ['warning', HourglassTopFilledIcon, 'shell.stage.confirmation'],
  scheduled: ['neutral', ClockIcon, 'shell.stage.scheduled'],
  sending: ['info', PlayFillIcon, 'shell.stage.sending'],
  paused: ['warning', PauseFillIcon, 'shell.stage.paused'],
  stopped: ['danger', StopFillIcon, 'shell.stage.stopped'],
  sent: ['success', CheckmarkIcon, 'shell.stage.sent'],
  cancelled: ['neutral', ArchiveIcon, 'shell.stage.cancelled'],
};

/** A message's state in a word. */
export function StateTag({ stage }: { stage: Stage }) {
  const t = useTexts();
  const [color, Icon, text] = looks[stage];
  return (
    <Tag data-color={color}>
      <Icon aria-hidden />
      {t(text)}
    </Tag>
  );
}

/** The word of a stage, for sorting and searching. */
export function stageText(stage: Stage): TextId {
  return looks[stage][2];
}
