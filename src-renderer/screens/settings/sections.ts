import type { TextId } from '#shared/texts/index.ts';

/** The parts of the settings, in their order; what each shows stands in the screen. */
export const sections = [
  { name: 'people', text: 'settings.people' },
  { name: 'institution', text: 'settings.institution' },
  { name: 'rules', text: 'packs.title' },
  { name: 'dictionary', text: 'dictionary.title' },
  { name: 'glossary', text: 'glossary.title' },
  { name: 'form', text: 'form.title' },
  { name: 'machine', text: 'machine.title' },
  { name: 'relay', text: 'settings.relay' },
  { name: 'mailbox', text: 'mailbox.title' },
  { name: 'backups', text: 'safety.title' },
  { name: 'blocked', text: 'settings.blocked' },
  { name: 'privacy', text: 'privacy.title' },
  { name: 'appearance', text: 'settings.appearance' },
  { name: 'ask', text: 'workplace.it' },
  { name: 'file', text: 'workplace.file' },
  { name: 'mode', text: 'settings.mode' },
] as const satisfies readonly { name: string; text: TextId }[];

export type SectionName = (typeof sections)[number]['name'];
