import type { ShortcutPlace } from '#shared/domain/keyboard/shortcuts.ts';
import { type HelpPageName, helpPages } from '#shared/texts/help/index.ts';
import type { TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { SectionName } from '../screens/settings/sections.ts';

/** Pages that are made from what is in use. */
export const programPages = {
  keyboard: 'help.keyboard',
  rules: 'help.rules',
  support: 'help.support',
  about: 'help.about',
} as const satisfies Readonly<Record<string, TextId>>;
export type ProgramPage = keyof typeof programPages;
export const programPageNames = Object.keys(programPages) as ProgramPage[];

/** Every page of help. */
export type HelpName = HelpPageName | ProgramPage;

export function isProgramPage(name: string): name is ProgramPage {
  return Object.hasOwn(programPages, name);
}

export function isHelpName(name: string | undefined): name is HelpName {
  return name !== undefined && (Object.hasOwn(helpPages, name) || isProgramPage(name));
}

export function helpTitle(name: HelpName, t: Translate): string {
  return isProgramPage(name) ? t(programPages[name]) : helpPages[name].title[t.locale];
}

/** The pages in their groups, in the order in which they stand. */
export const helpGroups = [
  { name: 'message', pages: ['draft', 'checks', 'message', 'approval', 'recipients', 'dispatch', 'message-log'] },
  { name: 'house', pages: ['start', 'home', 'messages', 'begin', 'advice', 'crisis', 'calendar', 'log', 'practice'] },
  {
    name: 'register',
    pages: ['register', 'register-channel', 'register-due', 'register-people', 'register-website', 'register-crisis', 'register-overview'],
  },
  {
    name: 'settings',
    pages: [
      'settings-people',
      'settings-institution',
      'settings-rules',
      'settings-dictionary',
      'settings-glossary',
      'settings-form',
      'settings-machine',
      'settings-relay',
      'settings-mailbox',
      'settings-blocked',
      'settings-privacy',
      'settings-backups',
      'settings-ask',
      'settings-file',
      'settings-appearance',
      'settings-mode',
    ],
  },
  { name: 'program', pages: programPageNames },
] as const satisfies readonly { name: 'message' | 'house' | 'register' | 'settings' | 'program'; pages: readonly HelpName[] }[];

/** The page about each section of the settings. */
const ofSection = {
  people: 'settings-people',
  institution: 'settings-institution',
  rules: 'settings-rules',
  dictionary: 'settings-dictionary',
  glossary: 'settings-glossary',
  form: 'settings-form',
  machine: 'settings-machine',
  relay: 'settings-relay',
  mailbox: 'settings-mailbox',
  blocked: 'settings-blocked',
  privacy: 'settings-privacy',
  backups: 'settings-backups',
  ask: 'settings-ask',
  file: 'settings-file',
  appearance: 'settings-appearance',
  mode: 'settings-mode',
} as const satisfies Readonly<Record<SectionName, HelpPageName>> & Readonly<Record<string, HelpPageName>>;

/** The page about each step of a message. */
const ofStep: Readonly<Record<string, HelpPageName>> = {
  advice: 'advice',
  draft: 'draft',
  checks: 'checks',
  message: 'message',
  approval: 'approval',
  recipients: 'recipients',
  dispatch: 'dispatch',
  log: 'message-log',
};

/** The page about each page of the register that is no channel's. */
const ofRegister: Readonly<Record<string, HelpPageName>> = {
  due: 'register-due',
  people: 'register-people',
  website: 'register-website',
  crisis: 'register-crisis',
  overview: 'register-overview',
};

/** The page of help about the screen that an address shows; that of home where it shows none of ours. */
export function helpFor(location: string): HelpName {
  const [, place = '', first = '', second = ''] = location.split('/');
  switch (place) {
    case 'start':
      return 'start';
    case 'messages':
      return first === '' ? 'messages' : (ofStep[second] ?? 'draft');
    case 'advice':
      return 'advice';
    case 'new':
      return 'begin';
    case 'log':
      return 'log';
    case 'crisis':
      return 'crisis';
    case 'register':
      return first === '' ? 'register' : (ofRegister[first] ?? 'register-channel');
    case 'calendar':
      return 'calendar';
    case 'practice':
      return 'practice';
    case 'settings':
      return Object.hasOwn(ofSection, first) ? ofSection[first as keyof typeof ofSection] : ofSection.people;
    case 'help':
      return isHelpName(first) ? first : 'home';
    default:
      return 'home';
  }
}

/** Keys that hold on the screen that a page is about. */
export function keysOn(name: HelpName): readonly ShortcutPlace[] {
  switch (name) {
    case 'draft':
      return ['draft', 'text', 'comparison'];
    case 'checks':
      return ['draft'];
    case 'approval':
      return ['message', 'comparison'];
    case 'message':
    case 'recipients':
    case 'dispatch':
    case 'message-log':
      return ['message'];
    default:
      return [];
  }
}
