import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '../i18n.tsx';
import { ariaKeysOf, keysText, useShortcuts } from '../kit/keyboard.ts';
import { Palette } from './Palette.tsx';
import './palette.css';

/** The field in the top bar, and the keys, that open the palette. It remembers which messages one has been at. */
export function PaletteField() {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const opened = useOpened();
  useShortcuts({
    palette: () => {
      // A question that waits for its answer comes first.
      if (!document.querySelector('dialog:modal')) setOpen(true);
    },
  });
  return (
    <>
      <button
        type="button"
        className="palette-field"
        aria-haspopup="dialog"
        aria-keyshortcuts={ariaKeysOf('palette')}
        onClick={() => setOpen(true)}
      >
        <MagnifyingGlassIcon width={16} height={16} aria-hidden />
        <span className="push">{t('palette.field')}</span>
        <kbd aria-hidden>{keysText('palette')}</kbd>
      </button>
      {open && <Palette opened={opened} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Ids of the messages that were open in this window, the latest first. */
function useOpened(): readonly string[] {
  const [location] = useLocation();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const here = /^\/messages\/([^/]+)/.exec(location)?.[1];
  useEffect(() => {
    if (here) setOpened((before) => [here, ...before.filter((id) => id !== here)].slice(0, 20));
  }, [here]);
  return opened;
}
