import { courseDocument } from '#shared/domain/crisis/course-document.ts';
import { type Crisis, type CrisisEvent, placeName } from '#shared/domain/crisis/crisis.ts';
import { type Translate, translator } from '#shared/texts/translate.ts';
import { type Context, requirePack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { byteOrderMark, csvLines } from '../spreadsheet.ts';

/** The course of events of a crisis as a table that any spreadsheet opens; null when the person would rather not. */
export function saveCourse(context: Context, crisis: Crisis, to: string | undefined): Promise<string | null> {
  const { t, nameOf, placeOf } = wordsOf(context, crisis);
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

/** The same as a document to read and print; null when the person would rather not. */
export function saveCourseDocument(context: Context, crisis: Crisis, to: string | undefined): Promise<string | null> {
  const words = wordsOf(context, crisis);
  const { institution, zone } = requirePack(context, crisis.packId);
  const facts = { crisisId: crisis.id, count: crisis.events.length };
  return saveFile(context, { name: `${words.t('crisis.fileName')}.pdf`, to, kind: 'crisis-pdf', facts }, () =>
    context.host.printPdf(
      courseDocument({ crisis, institution: institution[words.t.locale], zone, practice: context.practice !== null, ...words }),
    ),
  );
}

/** The words of a course in the chosen language. */
function wordsOf(context: Context, crisis: Crisis) {
  const { read } = context.store;
  const t = translator(chosenLocale(read));
  const names = new Map(read.people().map(({ id, name }) => [id, name]));
  const pack = requirePack(context, crisis.packId);
  return {
    t,
    nameOf: (id: string): string => names.get(id) || t('privacy.removedPerson'),
    placeOf: (place: string): string => placeName(pack, place, t),
  };
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
