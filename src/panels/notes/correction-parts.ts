import type { Correction, DrawnGeometry } from '../../notes/types.ts';
import type { FeatureId } from '../../plan/ids.ts';

type Kind = Correction['of'];
export type FactCorrection = Extract<Correction, { of: 'fact' }>;
export type PlaceCorrection = Extract<Correction, { of: 'geometry' }>;

/** A correction of this kind with nothing proposed yet. */
export function newCorrection(
  of: Kind,
  feature: FeatureId,
  shape: DrawnGeometry | null,
): Correction {
  switch (of) {
    case 'name':
      return { of, feature, name: '' };
    case 'status':
      return { of, feature, status: 'planned', date: '', source: '' };
    case 'fact':
      return {
        of,
        feature,
        key: 'other',
        label: '',
        value: '',
        source: '',
        confidence: 'reported',
      };
    case 'geometry':
      return {
        of,
        feature,
        geometry: shape,
        position: { class: 'digitised', toleranceM: null, source: '' },
      };
  }
}

/** Entries that may be left out are left out when their field is empty. */
export function withoutEmpty({ unit, date, ...fact }: FactCorrection): FactCorrection {
  return {
    ...fact,
    ...(unit === undefined || unit === '' ? {} : { unit }),
    ...(date === undefined || date === '' ? {} : { date }),
  };
}
