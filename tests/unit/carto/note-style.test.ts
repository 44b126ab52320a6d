import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildNoteDrawing, type NoteMark } from '../../../src/carto/note-drawing.ts';
import {
  flagPath,
  flagSpriteName,
  MARK_TONES,
  numberWidth,
  parseFlagSprite,
  type MarkShape,
  type MarkStatus,
} from '../../../src/carto/note-marks.ts';
import { noteLayers, noteSources } from '../../../src/carto/style/note-layers.ts';
import { inZOrder } from '../../../src/carto/style/z-order.ts';
import { NOTE_STATUSES, NOTE_TYPES } from '../../../src/notes/types.ts';
import { THEME_NAMES } from './token-declarations.ts';
import { themes } from './token-themes.ts';

const mark = (id: string, number: number, patch: Partial<NoteMark> = {}): NoteMark => ({
  id,
  number,
  type: 'comment',
  status: 'open',
  at: [[112.9, 30.4]],
  shapes: [],
  proposal: null,
  ...patch,
});
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [112, 30],
      [113, 30],
      [113, 31],
      [112, 30],
    ],
  ],
};

describe('the style of notes', () => {
  it.each(THEME_NAMES)('passes the official validator in %s', (name) => {
    const drawing = buildNoteDrawing([mark('a', 1, { shapes: [square] })], new Set(['a']));
    const style = {
      version: 8 as const,
      sources: noteSources(drawing),
      layers: noteLayers(themes[name]),
    };
    // Fonts of the map need no glyph server.
    expect(validateStyleMin({ ...style, glyphs: 'x/{fontstack}/{range}' })).toEqual([]);
  });

  it('has its layers in their place in the order of the map', () => {
    const layers = noteLayers(themes.light);
    expect(
      inZOrder(layers)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(layers.map(({ id }) => id).sort());
  });

  it('never carries what is picked as a feature of the plan', () => {
    const { flags, shapes, hand } = buildNoteDrawing(
      [mark('a', 1, { shapes: [square], proposal: square })],
      new Set(['a']),
    );
    for (const { properties } of [...flags.features, ...shapes.features, ...hand.features]) {
      expect(properties).not.toHaveProperty('id');
      expect(properties).not.toHaveProperty('members');
    }
  });

  it('draws what is in hand again, and only that', () => {
    const { flags, hand } = buildNoteDrawing([mark('a', 1), mark('b', 2)], new Set(['b']));
    expect(flags.features.map(({ properties }) => properties.note)).toEqual(['a', 'b']);
    expect(hand.features.map(({ properties }) => properties.icon)).toEqual([
      'note-comment-open-2-hand',
    ]);
  });
});

describe('flags', () => {
  it('have a shape for each type and a tone for each status', () => {
    expect(new Set(NOTE_TYPES.map((type: MarkShape) => flagPath(type, 2))).size).toBe(3);
    expect(Object.keys(MARK_TONES).sort()).toEqual([...NOTE_STATUSES].sort());
  });

  it('tell each status from the others without its colour', () => {
    const told = NOTE_STATUSES.map((status: MarkStatus) => {
      const { isSolid, sign } = MARK_TONES[status];
      return `${isSolid} ${sign}`;
    });
    expect(new Set(told).size).toBe(NOTE_STATUSES.length);
  });

  it('grow with the number', () => {
    expect([1, 99, 100, 999, 1000, 2000].map(numberWidth)).toEqual([2, 2, 3, 3, 4, 4]);
  });

  it.each(['note-comment-open-2', 'note-progress-done-4-hand'])(
    'are named both ways: %s',
    (name) => {
      const flag = parseFlagSprite(name);
      expect(flag && flagSpriteName(flag)).toBe(name);
    },
  );

  it.each(['note-stack-open', 'note-comment-open-5', 'note-comment-open-2-up', 'park-gazetteer'])(
    'are not what %s means',
    (name) => {
      expect(parseFlagSprite(name)).toBeNull();
    },
  );
});
