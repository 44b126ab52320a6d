/** Numbers and dates as the conventions have them (conventions.md §3.6). */

import type { Language } from './messages.ts';

/** `2022-01-19` → `2022年1月19日`; `2025-03` and `2025` keep their precision. No time zone is involved. */
export function formatDate(iso: string, language: Language): string {
  if (language === 'en') return iso;
  const [year, month, day] = iso.split('-');
  if (year === undefined) return iso;
  const parts = [`${year}年`];
  if (month !== undefined) parts.push(`${String(Number(month))}月`);
  if (day !== undefined) parts.push(`${String(Number(day))}日`);
  return parts.join('');
}

/** Metres as people read an error: `200 m`, `2 km`, `1.5 km`. */
export function formatTolerance(metres: number): string {
  return metres < 1000
    ? `${String(Math.round(metres))} m`
    : `${String(Math.round(metres / 100) / 10)} km`;
}

/** A value with its unit, kept on one line by the caller; at most two decimals. */
export function formatValue(value: number | string, unit: string | undefined): string {
  const shown = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
  return unit === undefined ? shown : unit === '%' ? `${shown}%` : `${shown} ${unit}`;
}

/** `112.8765°E`, four decimals: about 10 m, finer than any position here. */
export function formatLongitude(degrees: number): string {
  return `${Math.abs(degrees).toFixed(4)}°${degrees < 0 ? 'W' : 'E'}`;
}

export function formatLatitude(degrees: number): string {
  return `${Math.abs(degrees).toFixed(4)}°${degrees < 0 ? 'S' : 'N'}`;
}

/** Source with how far it can be relied on, said once. */
export function formatSource(source: string, confidence: string): string {
  return source.includes(confidence) ? source : `${source} · ${confidence}`;
}
