import { Temporal } from 'temporal-polyfill';
import type { RecipientsPreview } from '#shared/contract/recipients.ts';
import { type Audience, reachesStaff, reachesStudents } from '#shared/domain/draft/brief.ts';
import { retentionDays } from '#shared/domain/privacy/purge.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import { populationFits } from '#shared/domain/recipients/population.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { type HalfMapping, wholeMapping } from './mapping.ts';

type Population = RecipientList['population'];

/** What is asked before a list is taken in. Null: the default stands. */
export interface Form {
  readonly source: string;
  readonly basis: string | null;
  readonly deleteBy: string | null;
  readonly population: Population | null;
}

export const emptyForm: Form = { source: '', basis: null, deleteBy: null, population: null };

/** The form with its defaults filled in. */
export type FilledForm = { readonly [K in keyof Form]: NonNullable<Form[K]> } & { readonly followsSend: boolean };

/** `today` is `YYYY-MM-DD` in the institution's zone; `basis` the lawful basis in the interface's language. */
export function filledForm(form: Form, defaults: { today: string; basis: string; audience: Audience | null }): FilledForm {
  return {
    source: form.source,
    basis: form.basis ?? defaults.basis,
    deleteBy: form.deleteBy ?? Temporal.PlainDate.from(defaults.today).add({ days: retentionDays }).toString(),
    followsSend: form.deleteBy === null,
    population: form.population ?? guessPopulation(defaults.audience),
  };
}

/** Who a list for this audience most likely holds. */
export function guessPopulation(audience: Audience | null): Population {
  if (!audience) return 'mixed';
  const students = reachesStudents(audience.kind);
  const staff = reachesStaff(audience.kind);
  return students && staff ? 'mixed' : students ? 'students' : 'staff';
}

/** The first thing that keeps a list from being taken in; null when nothing does. `disagrees`: its selection is another than the brief’s. */
export function whatStops(
  preview: RecipientsPreview,
  mapping: HalfMapping,
  form: FilledForm,
  { today, audience, disagrees = null }: { today: string; audience: Audience | null; disagrees?: TextRef | null },
): TextRef | null {
  if (!wholeMapping(mapping)) return { id: 'recipients.screen.stops.noEmail' };
  if (preview.valid === 0) return { id: preview.unselected > 0 ? 'recipients.selection.stops.nobody' : 'recipients.screen.stops.nobody' };
  if (disagrees) return { id: 'recipients.selection.stops.disagrees' };
  if (form.source.trim() === '') return { id: 'recipients.screen.stops.source' };
  const unfit = populationStops(form, audience);
  if (unfit) return unfit;
  if (form.basis.trim() === '') return { id: 'recipients.screen.stops.basis' };
  if (!isAfter(form.deleteBy, today)) return { id: 'recipients.screen.stops.deleteBy' };
  return null;
}

/** Why a list of these people cannot go with this message; null when it can (U07, U23). */
export function populationStops({ population }: Pick<FilledForm, 'population'>, audience: Audience | null): TextRef | null {
  if (populationFits(audience, population) || !audience) return null;
  return { id: 'recipients.screen.stops.population', params: { audience: reachesStudents(audience.kind) ? 'students' : 'staff' } };
}

/** Both `YYYY-MM-DD`; an empty or half-written date is after nothing. */
export function isAfter(day: string, today: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && day > today;
}
