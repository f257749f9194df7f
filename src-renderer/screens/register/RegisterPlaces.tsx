import { Link } from 'wouter';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../../i18n.tsx';
import './places.css';

/** The pages of the register, in the order in which they stand. */
export const registerPlaces = [
  { name: 'channels', href: '/register', text: 'register.place.channels' },
  { name: 'due', href: '/register/due', text: 'register.place.due' },
  { name: 'people', href: '/register/people', text: 'register.place.people' },
  { name: 'website', href: '/register/website', text: 'register.place.website' },
  { name: 'crisis', href: '/register/crisis', text: 'register.place.crisis' },
  { name: 'overview', href: '/register/overview', text: 'register.place.overview' },
] as const satisfies readonly {
  name: string;
  href: string;
  text: TextId;
}[];
export type RegisterPlace = (typeof registerPlaces)[number]['name'];

/** The way between the pages of the register. */
export function RegisterPlaces({ here }: { here: RegisterPlace }) {
  const t = useTexts();
  return (
    <nav className="register-places" aria-label={t('register.place.all')} data-region="steps">
      <ul>
        {registerPlaces.map(({ name, href, text }) => (
          <li key={name}>
            <Link href={href} aria-current={name === here ? 'page' : undefined} className="plain-link">
              {t(text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
