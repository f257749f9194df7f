import { type Crisis, type CrisisEvent, formalPlace } from '#shared/domain/crisis/crisis.ts';
import { type Translate, translator } from '#shared/texts/translate.ts';
import { type Context, requirePack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { byteOrderMark, csvLines } from '../spreadsheet.ts';

/** The course of events of a crisis as a table that any spreadsheet opens; null when the person would rather not. */
export function saveCourse(context: Context, crisis: Crisis, to: string | undefined): Promise<string | null> {
  const { store } = context;
  const t = translator(chosenLocale(store.read));
  const names = new Map(store.read.people().map(({ id, name }) => [id, name]));
  const pack = requirePack(context, crisis.packId);
  const nameOf = (id: string): string => names.get(id) || t('privacy.removedPerson');
  const placeOf = (place: string): string =>
    place === formalPlace ? t('crisis.formal') : (pack.channels.find(({ id }) => id === place)?.name[t.locale] ?? place);
  const head = (['time', 'what', 'place', 'person', 'recordedBy', 'address', 'digest', 'text'] as const).map((column) =>
    t(`crisis.column.${column}`),
  );
  const rows = crisis.events.map((event) => row(event, t, nameOf, placeOf));
  return saveFile(
    context,
    { name: `${t('crisis.fileName')}.csv`, to, kind: 'crisis', facts: { crisisId: crisis.id, count: rows.length } },
    () => byteOrderMark + csvLines([head, ...rows]),
  );
}

function row(event: CrisisEvent, t: Translate, nameOf: (id: string) => string, placeOf: (place: string) => string): string[] {
  return [
    event.at,
    t(`crisis.event.${event.what}`),
    'place' in event ? placeOf(event.place) : '',
    'person' in event ? nameOf(event.person) : '',
    nameOf(event.by),
    'address' in event ? event.address : '',
    'digest' in event ? event.digest : '',
    event.text,
  ];
}
