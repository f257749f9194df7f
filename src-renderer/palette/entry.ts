import type { ArrowRightIcon } from '@navikt/aksel-icons';

/** The groups of the palette, in the order in which they stand. `recent` is shown before anything is searched for. */
export const groups = ['recent', 'message', 'acts', 'places', 'blocked', 'messages', 'sends', 'people', 'address'] as const;
export type GroupName = (typeof groups)[number];

/** One line of the palette: something that can be done, a place to go, or something that was found. */
export interface Entry {
  /** Its own among all entries. */
  readonly id: string;
  readonly group: Exclude<GroupName, 'blocked'>;
  readonly icon: typeof ArrowRightIcon;
  readonly title: string;
  /** BCP 47, where it is known to be another than the interface's. */
  readonly titleLang?: string | undefined;
  readonly detail?: string | undefined;
  readonly detailLang?: string | undefined;
  /** Other words that it is found by. */
  readonly words?: string;
  /** Keys that do the same without the palette. */
  readonly keys?: readonly string[];
  /** Why it cannot be done now. */
  readonly reason?: string | undefined;
  /** Shown only when it is searched for. */
  readonly quiet?: boolean;
  /** The application found it: it is not searched through again. */
  readonly found?: boolean;
  /** Done while the palette is open; an error stays in it. */
  readonly act?: () => Promise<unknown>;
  /** Done when the palette has closed and given focus back. */
  readonly run?: () => void;
  /** It leads to another screen, which takes the focus. */
  readonly moves?: boolean;
}
