/** The one channel between page and application, and what crosses it. */
export const channelName = 'budstikke';
export const eventChannelName = 'budstikke:event';

export type ChannelMessage =
  | { readonly op: 'call'; readonly request: string }
  /** Paths of files that the person chose, as the preload got them from the system. */
  | { readonly op: 'files'; readonly paths: readonly string[] };
