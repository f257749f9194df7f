import { Link } from 'wouter';
import { useTexts } from '../../i18n.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { AskSection } from './AskSection.tsx';
import { BlockedSection } from './BlockedSection.tsx';
import { BackupsSection } from './backups/BackupsSection.tsx';
import { DictionarySection } from './DictionarySection.tsx';
import { FileSection } from './FileSection.tsx';
import { GlossarySection } from './glossary/GlossarySection.tsx';
import { HouseFormSection } from './HouseFormSection.tsx';
import { InstitutionSection } from './InstitutionSection.tsx';
import { MachineSection } from './MachineSection.tsx';
import { MailboxSection } from './MailboxSection.tsx';
import { ModeSection } from './ModeSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { PacksSection } from './packs/PacksSection.tsx';
import { RelaySection } from './RelaySection.tsx';
import { type SectionName, sections } from './sections.ts';
import './settings.css';

const contents: Readonly<Record<SectionName, () => React.ReactNode>> = {
  people: PeopleSection,
  institution: InstitutionSection,
  rules: PacksSection,
  dictionary: DictionarySection,
  glossary: GlossarySection,
  form: HouseFormSection,
  machine: MachineSection,
  relay: RelaySection,
  mailbox: MailboxSection,
  backups: BackupsSection,
  blocked: BlockedSection,
  privacy: PrivacySection,
  appearance: AppearanceSection,
  ask: AskSection,
  file: FileSection,
  mode: ModeSection,
};

/** What holds on this workstation: people, institution, relay, blocked addresses, appearance, practice or real. */
export default function SettingsScreen({ section }: { section?: string | undefined }) {
  const t = useTexts();
  const chosen = sections.find(({ name }) => name === section) ?? sections[0];
  const Content = contents[chosen.name];
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
