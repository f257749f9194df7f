import { Button } from '@digdir/designsystemet-react';
import { FunnelIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef } from 'react';
import { useTexts } from '../../../i18n.tsx';
import type { ListFilters } from '../list-address.ts';
import { chosenCount } from './facet-groups.ts';

interface FacetButtonProps {
  filters: ListFilters;
  open: boolean;
  onToggle: () => void;
}

/** In a narrow window: opens the facets, and says how many are chosen. */
export function FacetButton({ filters, open, onToggle }: FacetButtonProps) {
  const t = useTexts();
  const count = chosenCount(filters);
  return (
    <Button variant="secondary" data-color="neutral" aria-expanded={open} onClick={onToggle}>
      <FunnelIcon aria-hidden />
      {count > 0 ? t('register.home.narrowCount', { count }) : t('register.home.narrow')}
    </Button>
  );
}

/** The facets over the list: focus goes into them, and back where it was. */
export function FacetPanel({ onClose, children }: { onClose: () => void; children: React.ReactNode }) {
  const t = useTexts();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && (document.activeElement === null || document.activeElement === document.body)) before.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      className="facet-panel"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id} className="heading">
          {t('register.home.narrow')}
        </h2>
        <Button variant="tertiary" className="small" onClick={onClose}>
          {t('register.screen.close')}
        </Button>
      </header>
      {children}
    </aside>
  );
}
