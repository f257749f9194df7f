/** The address of one person’s page. */
export function personAddress(who: string): string {
  return `/register/people?${new URLSearchParams({ who })}`;
}
