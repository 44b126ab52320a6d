/** Measured sizes in words: 公顷 with one decimal, 亩 whole, 平方公里 with two, always together (conventions.md §3.6). */

import type { Measurement } from '../plan/measure.ts';
import type { PlanningWords } from './planning-zh.ts';

type MeasureWords = PlanningWords['measure'];

/** 1 公顷 = 15 亩 = 0.01 平方公里. */
const M2_PER_HA = 10_000;
const MU_PER_HA = 15;
const M2_PER_KM2 = 1_000_000;

/** A size with its decimals; one too small for them is "below" the smallest, never 0. */
function formatSize(value: number, decimals: number, words: MeasureWords): string {
  const smallest = 10 ** -decimals;
  const text = value.toFixed(decimals);
  return value > 0 && Number(text) === 0 ? words.below(smallest.toFixed(decimals)) : text;
}

/** `123.4 公顷 · 1851 亩 · 1.23 平方公里`. */
export function formatArea(areaM2: number, words: MeasureWords): string {
  const { units, join } = words;
  const ha = areaM2 / M2_PER_HA;
  return [
    `${formatSize(ha, 1, words)} ${units.ha}`,
    `${formatSize(ha * MU_PER_HA, 0, words)} ${units.mu}`,
    `${formatSize(areaM2 / M2_PER_KM2, 2, words)} ${units.km2}`,
  ].join(join);
}

/** Whole metres below a kilometre, else kilometres with two decimals. */
export function formatLength(lengthM: number, words: MeasureWords): string {
  const { units } = words;
  return Math.round(lengthM) < 1000
    ? `${formatSize(lengthM, 0, words)} ${units.m}`
    : `${(lengthM / 1000).toFixed(2)} ${units.km}`;
}

/** `56.3°（东北）`: degrees clockwise from north, and the nearest of eight directions. */
export function formatAzimuth(degrees: number, words: MeasureWords): string {
  const tenths = Math.round(degrees * 10) % 3600;
  const direction = words.directions[Math.round(degrees / 45) % 8] ?? '';
  return words.azimuth(`${(tenths / 10).toFixed(1)}°`, direction);
}

/** A share of a whole in per cent, one decimal; never 0.0 for a share that there is. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return percent > 0 && percent < 0.05 ? '<0.1%' : `${percent.toFixed(1)}%`;
}

/** One line of a measurement. */
export interface MeasureRow {
  readonly label: string;
  readonly value: string;
}

/** The lines that say a measurement, for card, panel and drawing tool alike. */
export function measureRows(measurement: Measurement, words: MeasureWords): MeasureRow[] {
  if (measurement.of === 'area') {
    return [
      { label: words.area, value: formatArea(measurement.areaM2, words) },
      { label: words.perimeter, value: formatLength(measurement.perimeterM, words) },
    ];
  }
  const { lengthM, ends } = measurement;
  return [
    { label: words.length, value: formatLength(lengthM, words) },
    ...(ends === null
      ? []
      : [
          { label: words.straight, value: formatLength(ends.distanceM, words) },
          { label: words.bearing, value: formatAzimuth(ends.azimuthDeg, words) },
        ]),
  ];
}
