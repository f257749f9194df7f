import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { BookId } from '#shared/domain/register/books.ts';
import type { DueKind } from '#shared/domain/register/due-kinds.ts';
import { type FieldId, fields, type Section } from '#shared/domain/register/fields.ts';
import type { ChannelEvent } from '#shared/domain/register/life-cycle.ts';

/** Where in a channel somebody is to look, or to write. */
export type Place =
  | { readonly at: 'section'; readonly section: Section; readonly path: string | null }
  | { readonly at: 'step'; readonly event: ChannelEvent | null }
  /** `new`: with the form for another entry; `open`: at the oldest entry that waits for a word. */
  | { readonly at: 'book'; readonly book: BookId; readonly act: 'read' | 'new' | 'open' };

/** What an address asks for by `?do=`: what falls due, what lacks, or that the channel is handed over. */
export type Asked = DueKind | 'debt' | 'hand-over';

/** Where in the channel that is done. */
const places: Readonly<Record<Asked, Place | 'debt'>> = {
  evaluation: { at: 'step', event: 'evaluate' },
  approval: { at: 'step', event: 'approveAgain' },
  suspended: { at: 'step', event: 'resume' },
  handover: { at: 'step', event: null },
  review: { at: 'section', section: 'running', path: 'reviewedAt' },
  'crisis-access': { at: 'section', section: 'running', path: 'crisisAccess' },
  'access-review': { at: 'book', book: 'accessReviews', act: 'new' },
  monitoring: { at: 'book', book: 'monitoringChecks', act: 'new' },
  capture: { at: 'book', book: 'captures', act: 'new' },
  question: { at: 'book', book: 'questions', act: 'open' },
  campaign: { at: 'book', book: 'campaigns', act: 'open' },
  'hand-over': { at: 'step', event: 'beginHandover' },
  debt: 'debt',
};

/** The very place in a channel where something is done. */
export function placeAddress(channelId: string, asked: Asked): string {
  return `/register/${channelId}?do=${asked}`;
}

/** Where the address leads to; null where it asks for nothing that there is. */
export function askedPlace(asked: string): Place | 'debt' | null {
  return Object.hasOwn(places, asked) ? places[asked as Asked] : null;
}

/** The section that a field, or a part of one, stands in; null where the table has none. */
export function sectionOf(path: string): Section | null {
  const [field = ''] = path.split('.');
  return Object.hasOwn(fields, field) ? fields[field as FieldId].section : null;
}

/**
 * Where in the channel one is, and a way to another place. What the address asks for is gone to once, and then taken out of it.
 * `lacking`: the first field that lacks, where `debt` leads to.
 */
export function usePlace(id: string, lacking: string | null): readonly [Place | null, (place: Place | null) => void] {
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('do');
  const [place, setPlace] = useState<Place | null>(null);
  const go = useCallback((next: Place | null): void => setPlace(next), []);
  useEffect(() => {
    if (asked === null) return;
    navigate(`/register/${id}`, { replace: true });
    const found = askedPlace(asked);
    if (found === null) return;
    if (found !== 'debt') setPlace({ ...found });
    else if (lacking !== null) setPlace(placeOf(lacking));
  }, [asked, id, lacking, navigate]);
  return [place, go];
}

/** Where a field, or a part of one, is filled in. */
export function placeOf(path: string): Place | null {
  const section = sectionOf(path);
  return section && { at: 'section', section, path };
}
