import { FileExportIcon, FileImportIcon, LanguageIcon, LayersPlusIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../../i18n.tsx';
import type { Entry } from '../../palette/entry.ts';
import { useOffer } from '../../palette/offers.tsx';

export const deskNames = ['file', 'translate', 'takeTranslation', 'template', 'draftFile'] as const;
export type DeskName = (typeof deskNames)[number];

interface DeskFacts {
  readonly text: TextId;
  readonly icon: Entry['icon'];
  /** It changes the text, so it is closed where the text can no longer be changed. */
  readonly writes: boolean;
}

/** What can be done with the text as a whole, in the order of the menu. */
export const desks: Readonly<Record<DeskName, DeskFacts>> = {
  file: { text: 'desk.file', icon: FileImportIcon, writes: true },
  translate: { text: 'desk.translate', icon: LanguageIcon, writes: false },
  takeTranslation: { text: 'desk.takeTranslation', icon: LanguageIcon, writes: true },
  draftFile: { text: 'desk.draftFile', icon: FileExportIcon, writes: false },
  template: { text: 'desk.template', icon: LayersPlusIcon, writes: false },
};

/** What lies in the panes' place; null while one writes. Going to another step lets it go. `closed`: why the text cannot be changed. */
export function useDesk(step: string, closed: string | undefined): { open: DeskName | null; choose: (name: DeskName | null) => void } {
  const t = useTexts();
  const [open, choose] = useState<DeskName | null>(null);
  useEffect(() => choose(null), [step]);
  useOffer('screen', () =>
    deskNames.map(
      (name): Entry => ({
        id: `desk ${name}`,
        group: 'message',
        icon: desks[name].icon,
        title: t(desks[name].text),
        quiet: true,
        reason: desks[name].writes ? closed : undefined,
        moves: true,
        run: () => choose(name),
      }),
    ),
  );
  return { open, choose };
}
