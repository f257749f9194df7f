import type { ReactNode } from 'react';

/** A section's name, a sentence on what it decides, and its act. */
export function SettingsHead({ title, what, act }: { title: string; what: string; act?: ReactNode }) {
  return (
    <div className="settings-head">
      <div className="push">
        <h2>{title}</h2>
        <p className="sub">{what}</p>
      </div>
      {act}
    </div>
  );
}
