import { Temporal } from 'temporal-polyfill';
import type { Locale } from '#shared/texts/translate.ts';

/**
 * A day as people write it, to `YYYY-MM-DD`: `12.10.2026`, `12/10-26`, `2026-10-12`; without a year the next such
 * day from `today` on. Null for what is no day.
 */
export function readDate(written: string, today: string): string | null {
  const text = written.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[./ -]+(\d{1,2})(?:[./ -]+(\d{4}|\d{2})|\.?)$/.exec(text);
  if (!parts) return null;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (parts[3]) return dayOf(Number(parts[3]) + (parts[3].length === 2 ? 2000 : 0), month, day);
  const year = Number(today.slice(0, 4));
  const next = [year, year + 1, year + 2, year + 3, year + 4].map((candidate) => dayOf(candidate, month, day));
  return next.find((candidate) => candidate !== null && candidate >= today) ?? null;
}

/** A day, `YYYY-MM-DD`, as it is written here: `12.10.2026`, English `12/10/2026`; `readDate` reads it back. */
export function dateWords(locale: Locale, day: string): string {
  return day
    .split('-')
    .reverse()
    .join(locale === 'en' ? '/' : '.');
}

/** A time of day as people write it, to `HH:mm`: `8`, `08.00`, `8:30`, `0830`. Null for what is no time. */
export function readTime(written: string): string | null {
  const parts = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?$/i.exec(written.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

function dayOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
