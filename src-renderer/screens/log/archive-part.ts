/** The part of the log's screen where an archive package is checked: what its address is called, and where it stands. */
export const archivePart = 'archive';
export const archiveCheckId = 'archive-check';

/** To the button that asks for the package. */
export function focusArchiveCheck(): void {
  document.querySelector<HTMLElement>(`#${archiveCheckId} button`)?.focus();
}
