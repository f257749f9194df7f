/** The colours of the interface: as the machine has them, light, or dark. */
export const colorSchemes = ['auto', 'light', 'dark'] as const;
