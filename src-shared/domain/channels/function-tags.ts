/** What something in social media is for (N41). `other`: none of the purposes that an official account mainly serves. */
export const functionTags = ['research', 'profile', 'recruitment', 'other'] as const;
export type FunctionTag = (typeof functionTags)[number];
