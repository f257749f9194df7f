import './states.css';

/** How far something has come; `value` from 0 to 1. Updates without animation. */
export function ProgressBar({ value, label, text }: { value: number; label: string; text?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      className="progress-bar"
      role="progressbar"
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-label={label}
      aria-valuetext={text}
    >
      <i style={{ width: `${Math.min(1, Math.max(0, value)) * 100}%` }} />
    </div>
  );
}
