import { Link } from 'wouter';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../../i18n.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { AskSection } from './AskSection.tsx';
import { BlockedSection } from './BlockedSection.tsx';
import { BackupsSection } from './backups/BackupsSection.tsx';
import { FileSection } from './FileSection.tsx';
import { InstitutionSection } from './InstitutionSection.tsx';
import { ModeSection } from './ModeSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { RelaySection } from './RelaySection.tsx';
import './settings.css';

export const sections = [
  { name: 'people', text: 'settings.people', content: PeopleSection },
  { name: 'institution', text: 'settings.institution', content: InstitutionSection },
  { name: 'relay', text: 'settings.relay', content: RelaySection },
  { name: 'backups', text: 'safety.title', content: BackupsSection },
  { name: 'blocked', text: 'settings.blocked', content: BlockedSection },
  { name: 'privacy', text: 'privacy.title', content: PrivacySection },
  { name: 'appearance', text: 'settings.appearance', content: AppearanceSection },
  { name: 'ask', text: 'workplace.it', content: AskSection },
  { name: 'file', text: 'workplace.file', content: FileSection },
  { name: 'mode', text: 'settings.mode', content: ModeSection },
] as const satisfies readonly { name: string; text: TextId; content: () => React.ReactNode }[];

export type SectionName = (typeof sections)[number]['name'];

/** What holds on this workstation: people, institution, relay, blocked addresses, appearance, practice or real. */
export default function SettingsScreen({ section }: { section?: string | undefined }) {
  const t = useTexts();
  const chosen = sections.find(({ name }) => name === section) ?? sections[0];
  const Content = chosen.content;
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={t('shell.settings')} data-region="steps">
        <h1>{t('shell.settings')}</h1>
        <ul>
          {sections.map(({ name, text }) => (
            <li key={name}>
              <Link href={`/settings/${name}`} aria-current={name === chosen.name ? 'page' : undefined} className="plain-link">
                {t(text)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings-content" data-region="work" tabIndex={-1} key={chosen.name}>
        <Content />
      </div>
    </div>
  );
}
