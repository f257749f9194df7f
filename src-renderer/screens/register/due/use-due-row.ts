import type { DueRow } from '#shared/contract/register.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { useChannelName } from '../words.ts';

/** The words of a row of what is due: which channel, and what and why. */
export function useDueRow(): { readonly channelOf: (row: DueRow) => string; readonly whyOf: (row: DueRow) => string } {
  const t = useTexts();
  const format = useFormat();
  return {
    channelOf: useChannelName(),
    whyOf: ({ due: { kind }, count, last, hours, admins }) =>
      t(`register.home.why.${kind}`, {
        count,
        hours: hours ?? 0,
        admins: admins ?? 0,
        done: last === null ? 'no' : 'yes',
        day: last === null ? '' : format.day(last, { long: true, weekday: false }),
      }),
  };
}
