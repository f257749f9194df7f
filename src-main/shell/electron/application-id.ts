/** By this name Windows knows whose notifications and windows they are; the installers use the same. */
export const applicationId = 'no.budstikke.app';
