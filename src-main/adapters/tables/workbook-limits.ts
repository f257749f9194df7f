/** Bytes. A million rows of an export stay well below. */
export const workbookLimits = { packed: 100 << 20, unpacked: 400 << 20 };
