import { FilesIcon, FileTextIcon, FolderIcon, LayersIcon } from '@navikt/aksel-icons';
import type { TextId } from '#shared/texts/index.ts';

export const wayNames = ['earlier', 'template', 'file', 'package'] as const;
export type Way = (typeof wayNames)[number];

interface WayFacts {
  readonly tab: TextId;
  /** As an act of its own, in the palette. */
  readonly title: TextId;
  readonly icon: typeof FilesIcon;
}

/** What a message can begin from; the names are the ends of the addresses, in the order of the tabs. */
export const ways: Readonly<Record<Way, WayFacts>> = {
  earlier: { tab: 'begin.tab.earlier', title: 'begin.fromEarlier', icon: FilesIcon },
  template: { tab: 'begin.tab.template', title: 'begin.fromTemplate', icon: LayersIcon },
  file: { tab: 'begin.tab.file', title: 'begin.fromFile', icon: FileTextIcon },
  package: { tab: 'begin.tab.package', title: 'begin.fromPackage', icon: FolderIcon },
};

export function isWay(name: string | undefined): name is Way {
  return wayNames.some((way) => way === name);
}
