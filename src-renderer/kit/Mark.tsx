/** The message stick with its three notches. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
      <rect x="8.5" y="1" width="5" height="20" rx="2.5" fill="currentColor" />
      <path d="M8 6.5h3.2M8 11h3.2M8 15.5h3.2" stroke="var(--mark-ground, var(--ground))" strokeWidth="1.6" />
    </svg>
  );
}
