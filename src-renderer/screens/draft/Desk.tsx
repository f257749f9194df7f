import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../../i18n.tsx';

/** What lies in the panes' place for a while: a text that comes in, or goes out. Focus goes to it. */
export function Desk({ title, about, onClose, children }: { title: string; about: string; onClose: () => void; children: ReactNode }) {
  const t = useTexts();
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="work-scroll draft-desk" ref={region} tabIndex={0} aria-label={title}>
      <header>
        <div>
          <h2>{title}</h2>
          <p className="sub">{about}</p>
        </div>
        <Button className="small" variant="tertiary" data-color="neutral" onClick={onClose}>
          {t('draft.backToText')}
        </Button>
      </header>
      {children}
    </section>
  );
}
