import { useSyncExternalStore } from 'react';
import { call, fileHandle } from '../../bridge.ts';
import { createDesks, type Desk } from './import-desk.ts';

/** The desks of this window. */
export const desks = createDesks({
  fileHandle,
  preview: (params) => call('recipients.preview', params),
  takeIn: (params) => call('recipients.import', params),
});

export function useDesk(messageId: string): Desk {
  return useSyncExternalStore(desks.subscribe, () => desks.get(messageId));
}
