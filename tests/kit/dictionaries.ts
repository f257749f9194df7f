import { installation } from '#main/shell/installation.ts';

/** The dictionaries as a checkout has them. */
export const { dictionaries } = installation;
