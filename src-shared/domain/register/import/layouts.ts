import { type FieldId, type FieldPath, fieldIds, fields } from '../fields.ts';
import type { Part, Parts } from '../parts.ts';

/** The layouts of files of channels that are known by their headings (register.md, import and export). */
export const layouts = ['own', 'digital-registry', 'digital-registry-export', 'touchpoints', 'govdirectory'] as const;
export type Layout = (typeof layouts)[number];

/** Parts that a cell has; a list, where its entries are short. The moment of an entry is no field. */
const fitsInCell = ({ kind, parts = {} }: Part): boolean =>
  kind === 'list'
    ? Object.values(parts).every((own) => own.kind === 'line' || own.kind === 'code')
    : kind !== 'instant' && kind !== 'record';

/** Every path of the table of fields that fits in a cell, in its order: the columns of our own file. */
export const ownColumns: readonly FieldPath[] = fieldIds.flatMap((id): FieldPath[] => {
  const part = fields[id] as Part;
  if (part.kind === 'record')
    return Object.entries(part.parts as Parts).flatMap(([name, own]) => (fitsInCell(own) ? [`${id}.${name}`] : []));
  return fitsInCell(part) ? [id] : [];
});

type Headings = Readonly<Record<string, FieldPath | 'unit' | 'people'>>;

/** What each heading of another register's file is here; `unit`: names of units, `people`: e-mail addresses of who is responsible. */
const foreign: Readonly<Record<Exclude<Layout, 'own'>, Headings>> = {
  'digital-registry': {
    account_platform: 'platform',
    account_url: 'addressUrl',
    account_name: 'name',
    short_description: 'shortDescription',
    long_description: 'longDescription',
    language: 'languages',
    agencies: 'unit',
    contacts: 'people',
    notes: 'notes',
  },
  'digital-registry-export': {
    id: 'legacyId',
    service_url: 'addressUrl',
    organization: 'name',
    account: 'handle',
    language: 'languages',
    service: 'platform',
    short_description: 'shortDescription',
    long_description: 'longDescription',
    agencies: 'unit',
    contacts: 'people',
    tags: 'tags',
  },
  touchpoints: {
    id: 'legacyId',
    name: 'name',
    contact_emails: 'people',
    organization_names: 'unit',
    tag_list: 'tags',
    service: 'platform',
    service_url: 'addressUrl',
    language: 'languages',
    short_description: 'shortDescription',
    long_description: 'longDescription',
    notes: 'notes',
  },
  govdirectory: { platformlabel: 'platform', url: 'addressUrl', account: 'handle' },
};
/** Headings that only one layout has together. */
const marks: Readonly<Record<Exclude<Layout, 'own'>, readonly string[]>> = {
  'digital-registry': ['account_platform', 'account_url'],
  'digital-registry-export': ['service_url', 'organization', 'account'],
  touchpoints: ['service_url', 'contact_emails'],
  govdirectory: ['platformlabel', 'url'],
};

export interface ReadLayout {
  readonly layout: Layout;
  /** What each column is; null for one that is not taken in. */
  readonly columns: readonly (FieldPath | 'unit' | 'people' | null)[];
}

/** The layout of a file with these headings; null where none is known. */
export function layoutOf(headings: readonly string[]): ReadLayout | null {
  const keys = headings.map((heading) => heading.trim().toLowerCase());
  const other = (Object.keys(foreign) as Exclude<Layout, 'own'>[]).find((layout) => marks[layout].every((mark) => keys.includes(mark)));
  if (other) return { layout: other, columns: keys.map((key) => foreign[other][key] ?? null) };
  const own = new Map(ownColumns.map((path) => [path.toLowerCase(), path]));
  const columns = keys.map((key) => own.get(key) ?? null);
  const has = (id: FieldId): boolean => columns.includes(id);
  return has('name') || has('addressUrl') ? { layout: 'own', columns } : null;
}
