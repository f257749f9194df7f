const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];
/** As many bars as can be told apart. */
const mostBars = 120;

/** The width of the plot's bars, seconds, so that a send from `start` to `end` (ISO 8601) fits. */
export function bucketSeconds(start: string | null, end: string): number {
  if (start === null) return 1;
  const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
  return steps.find((step) => seconds / step <= mostBars) ?? 86_400;
}
