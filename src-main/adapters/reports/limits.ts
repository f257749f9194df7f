/** What reading one mail may take: milliseconds, and megabytes of memory. A mail is read to its first megabyte. */
export const reportLimits = { time: 15_000, memory: 512, source: 1024 * 1024 };
