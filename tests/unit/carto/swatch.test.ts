import { describe, expect, it } from 'vitest';
import {
  areaSwatch,
  featureSwatch,
  groupSwatch,
  layerSwatch,
  markSwatch,
  type SwatchFeature,
} from '../../../src/carto/swatch.ts';
import { LINE_DASH } from '../../../src/carto/style/paint.ts';
import {
  CLASS_DRAWING,
  DRAWN_CLASSES,
  GROUP_OF_KIND,
  isDrawn,
  MARK_OF_STATUS,
  SYMBOLS,
} from '../../../src/carto/symbols.ts';
import {
  FEATURE_KINDS,
  POSITION_CLASSES,
  STATUSES,
  SYMBOL_GROUPS,
} from '../../../src/plan/kinds.ts';

const featureOf = (differs: Partial<SwatchFeature>): SwatchFeature => ({
  kind: 'park',
  position: { class: 'gazetteer', toleranceM: null, source: '' },
  status: 'planned',
  context: false,
  ...differs,
});

const pairs = SYMBOL_GROUPS.flatMap((group) => DRAWN_CLASSES.map((cls) => [group, cls] as const));

describe('a swatch', () => {
  it.each(pairs)('of %s, %s, is drawn as on the map', (group, cls) => {
    const { path, core, token } = SYMBOLS[group];
    expect(groupSwatch(group, cls)).toEqual({
      path,
      token,
      ...(core === undefined ? {} : { core }),
      ...CLASS_DRAWING[cls],
    });
  });

  it.each(FEATURE_KINDS)('of a feature of kind %s is that of its family', (kind) => {
    expect(featureSwatch(featureOf({ kind }))).toEqual(
      groupSwatch(GROUP_OF_KIND[kind], 'gazetteer'),
    );
  });

  it.each(STATUSES)(
    'of a feature whose status is %s has the mark of the map and keeps fill, rim and dash',
    (status) => {
      const { mark, ...rest } = featureSwatch(featureOf({ status }));
      const wanted = MARK_OF_STATUS[status];
      expect(rest).toEqual(groupSwatch('park', 'gazetteer'));
      expect(mark).toEqual(wanted === null ? undefined : markSwatch(wanted));
    },
  );

  it('of a context place that exists is grey and otherwise the same', () => {
    const ground = featureSwatch(featureOf({ context: true, status: 'existing' }));
    expect(ground).toEqual({ ...groupSwatch('park', 'gazetteer'), token: 'm-text' });
  });

  it('of a feature without a place has no mark, whatever its status', () => {
    const position = { class: 'none', toleranceM: null, source: '' } as const;
    expect(featureSwatch(featureOf({ position, status: 'unknown' }))).toEqual(
      groupSwatch('park', 'none'),
    );
  });

  it('of a feature without a place is the same for every family and like none that is drawn', () => {
    const none = SYMBOL_GROUPS.map((group) => groupSwatch(group, 'none'));
    expect(new Set(none.map((swatch) => JSON.stringify(swatch))).size).toBe(1);
    expect(Object.values(SYMBOLS).map(({ path }) => path)).not.toContain(none[0]?.path);
  });

  it('of a layer has the shape and colour of its family', () => {
    for (const group of SYMBOL_GROUPS) {
      const { path, token } = SYMBOLS[group];
      expect(layerSwatch(group)).toMatchObject({ path, token });
    }
  });
});

describe('the symbols', () => {
  it('all have shapes of their own', () => {
    const shapes = Object.values(SYMBOLS).map(({ path, core }) => `${path} ${core ?? ''}`);
    expect(shapes).toHaveLength(SYMBOL_GROUPS.length);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(new Set(Object.values(SYMBOLS).map(({ path }) => path)).size).toBe(shapes.length);
  });

  it('all have colours of their own', () => {
    const tokens = Object.values(SYMBOLS).map(({ token }) => token);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('are filed under their own names', () => {
    for (const group of SYMBOL_GROUPS) expect(SYMBOLS[group].group).toBe(group);
  });

  it('keep to their box of 16 units', () => {
    for (const { path } of Object.values(SYMBOLS)) {
      const numbers = (path.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(8);
    }
  });
});

describe('the position classes', () => {
  it('differ by fill, rim, dash or hatch: no colour is needed to tell them apart', () => {
    const drawings = DRAWN_CLASSES.map((cls) => JSON.stringify(CLASS_DRAWING[cls]));
    expect(new Set(drawings).size).toBe(DRAWN_CLASSES.length);
  });

  it('differ by dash, fill or hatch in areas as well', () => {
    const areas = POSITION_CLASSES.map((cls) => JSON.stringify(areaSwatch(cls)));
    expect(new Set(areas).size).toBe(POSITION_CLASSES.length);
  });

  it('are all drawn but the one without a place', () => {
    expect(POSITION_CLASSES.filter(isDrawn)).toEqual([...DRAWN_CLASSES]);
    expect(isDrawn('none')).toBe(false);
  });

  it('have the dashes of the map in their area samples', () => {
    expect(areaSwatch('digitised').dash).toBe(LINE_DASH.digitised.join(' '));
    expect(areaSwatch('gazetteer').dash).toBe(LINE_DASH.gazetteer.join(' '));
  });

  it('give a schematic area no outline, which would look like a boundary', () => {
    expect(areaSwatch('schematic')).toEqual({ dash: undefined, isFilled: false, isHatched: true });
  });
});
