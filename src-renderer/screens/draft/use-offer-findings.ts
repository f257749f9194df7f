import { ArrowDownIcon, ArrowUpIcon, TasklistIcon } from '@navikt/aksel-icons';
import { countFindings, type Finding } from '#shared/domain/checks/finding.ts';
import { useTexts } from '../../i18n.tsx';
import { keysOf } from '../../kit/keyboard.ts';
import type { Entry } from '../../palette/entry.ts';
import { useOffer } from '../../palette/offers.tsx';

/** The ways through the findings, in the palette. */
export function useOfferFindings({
  findings,
  next,
  onStep,
  onAll,
}: {
  findings: readonly Finding[];
  /** The one that a step forward goes to. */
  next: Finding | undefined;
  onStep: (direction: 1 | -1) => void;
  onAll: () => void;
}): void {
  const t = useTexts();
  useOffer('screen', () => {
    const reason = findings.length === 0 ? t('draft.noFindings') : undefined;
    const { block, warn } = countFindings(findings);
    const counted = block > 0 ? t('steps.checks.stops', { block, warn }) : warn > 0 ? t('steps.checks.warns', { warn }) : undefined;
    const line = (id: string, more: Pick<Entry, 'icon' | 'title' | 'keys' | 'run' | 'detail'>): Entry => ({
      id,
      group: 'message',
      reason,
      ...more,
    });
    return [
      line('next finding', {
        icon: ArrowDownIcon,
        title: t('draft.nextFinding'),
        detail: next && t(next.text),
        keys: keysOf('nextFinding'),
        run: () => onStep(1),
      }),
      line('previous finding', {
        icon: ArrowUpIcon,
        title: t('draft.previousFinding'),
        keys: keysOf('previousFinding'),
        run: () => onStep(-1),
      }),
      line('all findings', {
        icon: TasklistIcon,
        title: t('palette.showFindings'),
        detail: counted,
        keys: keysOf('findings'),
        run: onAll,
      }),
    ];
  });
}
