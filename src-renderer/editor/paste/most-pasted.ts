/** The most paragraphs that can be pasted at once: many times the longest message. */
export const mostPasted = 1000;
