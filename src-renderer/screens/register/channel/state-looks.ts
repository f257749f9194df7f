import {
  ArchiveIcon,
  ArrowRightLeftIcon,
  CheckmarkIcon,
  CircleSlashIcon,
  ExclamationmarkTriangleIcon,
  HandshakeIcon,
  MagnifyingGlassIcon,
  PauseFillIcon,
  PencilIcon,
  QuestionmarkDiamondIcon,
} from '@navikt/aksel-icons';
import type { ChannelState } from '#shared/domain/register/life-cycle.ts';
import { stateColors } from '../words.ts';

const icons: Readonly<Record<ChannelState, typeof PencilIcon>> = {
  draft: PencilIcon,
  anchored: HandshakeIcon,
  approved: CheckmarkIcon,
  registered: CheckmarkIcon,
  open: CheckmarkIcon,
  handover: ArrowRightLeftIcon,
  decommissioned: ArchiveIcon,
  suspended: PauseFillIcon,
  'open-legacy': QuestionmarkDiamondIcon,
  candidate: MagnifyingGlassIcon,
  reported: ExclamationmarkTriangleIcon,
  withdrawn: ArchiveIcon,
  rejected: CircleSlashIcon,
};

/** The colour and the picture of each state; only what asks for something has a colour. */
export const stateLooks = Object.fromEntries(
  Object.entries(icons).map(([state, icon]) => [state, [stateColors[state as ChannelState], icon]]),
) as unknown as Readonly<Record<ChannelState, readonly [(typeof stateColors)[ChannelState], typeof PencilIcon]>>;
