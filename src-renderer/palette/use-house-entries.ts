import {
  ArchiveIcon,
  CalendarIcon,
  ClipboardCheckmarkIcon,
  CogIcon,
  EnvelopeClosedIcon,
  ExclamationmarkTriangleIcon,
  HikingTrailSignIcon,
  HouseIcon,
  LanguageIcon,
  MegaphoneIcon,
  MoonIcon,
  PersonIcon,
  PlusIcon,
  QuestionmarkIcon,
  SunIcon,
  TestFlaskIcon,
} from '@navikt/aksel-icons';
import { useLocation } from 'wouter';
import { isNumbered } from '#shared/domain/policy/rule-fields.ts';
import { colorSchemes } from '#shared/domain/workplace/color-schemes.ts';
import { helpPageNames } from '#shared/texts/help/index.ts';
import { locales } from '#shared/texts/translate.ts';
import { useHelp } from '../help/help-context.tsx';
import { helpTitle, programPageNames } from '../help/pages.ts';
import { useHouse } from '../house.tsx';
import { ownNames, useTexts } from '../i18n.tsx';
import { keysOf } from '../kit/keyboard.ts';
import { rulesInWords } from '../kit/rule-words.ts';
import { stageText } from '../kit/StateTag.tsx';
import { useAct, useCall } from '../queries.ts';
import { wayNames, ways } from '../screens/begin/ways.ts';
import { archivePart, focusArchiveCheck } from '../screens/log/archive-part.ts';
import { registerPlaces } from '../screens/register/RegisterPlaces.tsx';
import { sections } from '../screens/settings/sections.ts';
import { recentOf } from './arrange.ts';
import type { Entry } from './entry.ts';

const archiveAddress = `/log/${archivePart}`;
const schemeIcons = { auto: SunIcon, light: SunIcon, dark: MoonIcon } as const;

/** What can be done and gone to from everywhere. `opened`: ids of messages one has been at, the latest first. */
export function useHouseEntries(opened: readonly string[]): Entry[] {
  const t = useTexts();
  const { me, settings, practice, pack } = useHouse();
  const help = useHelp();
  const [location, go] = useLocation();
  const list = useCall('messages.list', {});
  const people = useCall('people.list', {});
  const create = useAct('messages.create');
  const save = useAct('settings.save');
  const actAs = useAct('people.actAs');
  const here = /^\/messages\/([^/]+)/.exec(location)?.[1] ?? null;

  const place = (href: string, title: string, icon: Entry['icon'], more: Partial<Entry> = {}): Entry[] =>
    href === location ? [] : [{ id: `place ${href}`, group: 'places', icon, title, moves: true, run: () => go(href), ...more }];

  return [
    ...recentOf(opened, list.data?.messages ?? [], here, 5).map(
      ({ id, subject, stage }): Entry => ({
        id: `recent ${id}`,
        group: 'recent',
        icon: EnvelopeClosedIcon,
        title: subject || t('shell.noSubject'),
        detail: t(stageText(stage)),
        moves: true,
        run: () => go(`/messages/${id}`),
      }),
    ),
    {
      id: 'new message',
      group: 'acts',
      icon: PlusIcon,
      title: t('home.newMessage'),
      moves: true,
      act: async () => go(`/messages/${(await create.mutateAsync({})).id}/draft`),
    },
    ...wayNames.map(
      (name): Entry => ({
        id: `begin ${name}`,
        group: 'acts',
        icon: ways[name].icon,
        title: t(ways[name].title),
        quiet: true,
        moves: true,
        run: () => go(`/new/${name}`),
      }),
    ),
    ...(people.data?.people ?? []).map(
      ({ id, name, roles }): Entry => ({
        id: `person ${id}`,
        group: 'acts',
        icon: PersonIcon,
        title: t('palette.switchTo', { name }),
        detail: roles.map((role) => t(`shell.role.${role}`)).join(', '),
        quiet: true,
        reason: id === me?.id ? t('palette.isYou') : undefined,
        act: () => actAs.mutateAsync({ id }),
      }),
    ),
    ...locales.map(
      (locale): Entry => ({
        id: `language ${locale}`,
        group: 'acts',
        icon: LanguageIcon,
        title: t('palette.language', { name: ownNames[locale] }),
        words: ownNames[locale],
        quiet: true,
        reason: locale === settings.locale ? t('palette.inUse') : undefined,
        act: () => save.mutateAsync({ locale }),
      }),
    ),
    ...colorSchemes.map(
      (colorScheme): Entry => ({
        id: `colors ${colorScheme}`,
        group: 'acts',
        icon: schemeIcons[colorScheme],
        title: t(`palette.colors.${colorScheme}`),
        words: t('settings.appearance'),
        quiet: true,
        reason: colorScheme === settings.colorScheme ? t('palette.inUse') : undefined,
        act: () => save.mutateAsync({ colorScheme }),
      }),
    ),
    {
      id: 'check archive',
      group: 'acts',
      icon: ArchiveIcon,
      title: t('archive.check'),
      words: t('shell.log'),
      quiet: true,
      run: () => (location === archiveAddress ? focusArchiveCheck() : go(archiveAddress)),
    },
    ...place('/', t('shell.home'), HouseIcon),
    ...place('/messages', t('shell.messages'), EnvelopeClosedIcon),
    ...(pack?.advice ? place('/advice', t('advice.title'), HikingTrailSignIcon, { words: t('advice.short') }) : []),
    ...(pack?.crisis ? place('/crisis', t('crisis.title'), ExclamationmarkTriangleIcon, { words: t('crisis.declareTitle') }) : []),
    ...place('/register', t('register.screen.title'), MegaphoneIcon, { words: t('register.screen.verify') }),
    ...registerPlaces
      .filter(({ name }) => name !== 'channels' && name !== 'due')
      .flatMap(({ href, text }) => place(href, t(text), MegaphoneIcon, { detail: t('register.screen.title'), quiet: true })),
    ...place('/register/people/units', t('register.people.units'), MegaphoneIcon, { detail: t('register.screen.title'), quiet: true }),
    ...place('/register/website/compare', t('register.website.compare'), MegaphoneIcon, {
      detail: t('register.screen.title'),
      quiet: true,
    }),
    ...place('/calendar', t('calendar.title'), CalendarIcon),
    ...place('/log', t('shell.log'), ClipboardCheckmarkIcon),
    ...(practice ? place('/practice', t('practice.title'), TestFlaskIcon) : []),
    ...place('/settings', t('shell.settings'), CogIcon),
    {
      id: 'help',
      group: 'acts',
      icon: QuestionmarkIcon,
      title: t('help.open'),
      words: t('help.title'),
      keys: keysOf('help'),
      quiet: true,
      run: () => help.open(),
    },
    ...[...programPageNames, ...helpPageNames].map(
      (name): Entry => ({
        id: `help ${name}`,
        group: 'places',
        icon: QuestionmarkIcon,
        title: helpTitle(name, t),
        detail: t('help.title'),
        quiet: true,
        run: () => help.open(name),
        ...(name === 'keyboard' ? { keys: keysOf('keysAnywhere') } : {}),
      }),
    ),
    ...(pack ? rulesInWords(pack, t) : [])
      .filter(({ id }) => isNumbered(id))
      .map(
        ({ id, demands }): Entry => ({
          id: `rule ${id}`,
          group: 'places',
          icon: QuestionmarkIcon,
          title: id,
          detail: demands[0]?.title,
          quiet: true,
          run: () => help.open('rules', id),
        }),
      ),
    ...sections.flatMap(({ name, text }) => place(`/settings/${name}`, t(text), CogIcon, { detail: t('shell.settings'), quiet: true })),
  ];
}
