import { Tag } from '@digdir/designsystemet-react';
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
import { useTexts } from '../../i18n.tsx';
import { stateColors } from './words.ts';

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

/** The state of a channel, in a word with its picture; only what asks for something has a colour. */
export function StateTag({ state }: { state: ChannelState }) {
  const t = useTexts();
  const Icon = icons[state];
  return (
    <Tag data-color={stateColors[state]}>
      <Icon aria-hidden />
      {t(`register.state.${state}`)}
    </Tag>
  );
}
