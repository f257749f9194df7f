import type { TextEntry } from './entry.ts';

/** What is said in the terminal, or in a box, when the program starts or does not. */
export const launchTexts = {
  'launch.asRoot': {
    nb: 'Startet som root: nettleserens sandkasse kan ikke brukes. Start Budstikke som vanlig bruker i det daglige.',
    nn: 'Starta som root: sandkassa i nettlesaren kan ikkje brukast. Start Budstikke som vanleg brukar i det daglege.',
    en: 'Started as root: the browser’s sandbox cannot be used. For daily work, start Budstikke as an ordinary user.',
  },
  'launch.noBrowser': {
    nb: 'Fant ingen nettleser i Chromium-familien, så vinduet kunne ikke åpnes. Installer Chromium, Chrome eller Edge, eller oppgi programmet i BUDSTIKKE_BROWSER.',
    nn: 'Fann ingen nettlesar i Chromium-familien, så vindauget kunne ikkje opnast. Installer Chromium, Chrome eller Edge, eller oppgje programmet i BUDSTIKKE_BROWSER.',
    en: 'No browser of the Chromium family was found, so the window could not be opened. Install Chromium, Chrome or Edge, or name the program in BUDSTIKKE_BROWSER.',
  },
  'launch.noWindow': {
    nb: 'Vinduet kunne ikke åpnes med {browser}. Ingenting er endret. Se etter at programmet er Chromium, Chrome eller Edge, og at det er en skjerm å åpne vinduet på.',
    nn: 'Vindauget kunne ikkje opnast med {browser}. Ingenting er endra. Sjå etter at programmet er Chromium, Chrome eller Edge, og at det er ein skjerm å opne vindauget på.',
    en: 'The window could not be opened with {browser}. Nothing has been changed. Check that the program is Chromium, Chrome or Edge, and that there is a display to open the window on.',
  },
  'launch.unknownOption': {
    nb: 'Valget {option} finnes ikke. Disse finnes: --data MAPPE, --now TIDSPUNKT, --settings FIL, --restore FIL og --real. Budstikke ble ikke startet.',
    nn: 'Valet {option} finst ikkje. Desse finst: --data MAPPE, --now TIDSPUNKT, --settings FIL, --restore FIL og --real. Budstikke vart ikkje starta.',
    en: 'There is no option {option}. These exist: --data DIR, --now INSTANT, --settings FILE, --restore FILE and --real. Budstikke was not started.',
  },
  'launch.optionValue': {
    nb: '{option} må følges av en verdi. Budstikke ble ikke startet.',
    nn: '{option} må følgjast av ein verdi. Budstikke vart ikkje starta.',
    en: '{option} must be followed by a value. Budstikke was not started.',
  },
  'launch.badInstant': {
    nb: '--now må være et tidspunkt med tidssone, for eksempel 2026-08-10T09:00+02:00, ikke {given}. Budstikke ble ikke startet.',
    nn: '--now må vere eit tidspunkt med tidssone, til dømes 2026-08-10T09:00+02:00, ikkje {given}. Budstikke vart ikkje starta.',
    en: '--now must be an instant with an offset, such as 2026-08-10T09:00+02:00, not {given}. Budstikke was not started.',
  },
  'launch.newestBackup': {
    nb: 'Den nyeste sikkerhetskopien som ser hel ut, er {file}',
    nn: 'Den nyaste tryggingskopien som ser heil ut, er {file}',
    en: 'The newest backup that looks whole is {file}',
  },
  'launch.restoreNewest': { nb: 'Gjenopprett kopien', nn: 'Gjenopprett kopien', en: 'Restore the backup' },
  'launch.restoreFile': { nb: 'Velg en annen fil …', nn: 'Vel ei anna fil …', en: 'Choose another file …' },
  'launch.failed': {
    nb: 'Budstikke kom ikke i gang ({what}). Det som var lagret, står. Prøv på nytt, og meld fra hvis det skjer igjen.',
    nn: 'Budstikke kom ikkje i gang ({what}). Det som var lagra, står. Prøv på nytt, og meld frå om det skjer igjen.',
    en: 'Budstikke could not be started ({what}). What was saved still stands. Try again, and report it if it happens again.',
  },
} as const satisfies Record<string, TextEntry>;
