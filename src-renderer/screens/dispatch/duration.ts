import type { TextRef } from '#shared/texts/index.ts';

/** How long something takes, as people say it: seconds under a minute, minutes under an hour, then hours, then days. */
export function durationText(milliseconds: number): TextRef {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return { id: 'duration.seconds', params: { count: seconds } };
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return { id: 'duration.minutes', params: { count: minutes } };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { id: 'duration.hours', params: { hours, minutes: minutes % 60 } };
  return { id: 'duration.days', params: { days: Math.floor(hours / 24), hours: hours % 24 } };
}
