import { describe, expect, it } from 'vitest';
import { buildLinkDrawing, linkArcs, type LinkArc } from '../../../src/carto/link-drawing.ts';
import { bowedLine } from '../../../src/geo/bowed-line.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { en } from '../../../src/i18n/en.ts';
import { county, delivered } from './sheets.ts';

const { plan } = delivered;
const HOME = plan.place.bounds;
type Bounds = readonly [number, number, number, number];

const arcsOf = (clause: string, language: 'zh' | 'en' = 'zh'): readonly LinkArc[] =>
  linkArcs(
    plan,
    plan.links.filter((link) => link.clause === clause),
    language,
    (language === 'zh' ? zh : en).links,
  );
const arc = (id: string): LinkArc => {
  const found = [...arcsOf('3.3.1'), ...arcsOf('3.3.2')].find((one) => one.id === id);
  if (found === undefined) throw new Error(`no arc ${id}`);
  return found;
};
const partsOf = (arcs: readonly LinkArc[], seen: Bounds | null, part: string) =>
  buildLinkDrawing(arcs, HOME, seen).features.filter(({ properties }) => properties.part === part);
const isIn = ([lon, lat]: readonly number[], [w, s, e, n]: Bounds): boolean =>
  lon! >= w && lon! <= e && lat! >= s && lat! <= n;

/** Least distance of a point from an arc, degrees. */
function offArc([lon, lat]: readonly number[], { from, to, bow }: LinkArc): number {
  const line = bowedLine(from, to, bow);
  const steps = Array.from({ length: 24_001 }, (_, i) => line(i / 24_000).at);
  return Math.min(...steps.map(([x, y]) => Math.hypot(x - lon!, y - lat!)));
}

describe('the arcs of links', () => {
  it('are strong where the link leads to', () => {
    const [near, far] = arc('wuhan-services').opacity;
    expect(near).toBeGreaterThan(far);
    expect(new Set(arc('jingzhou').opacity).size).toBe(1);
    const out = linkArcs(county.plan, county.plan.links, 'zh', zh.links)[0]!.opacity;
    expect(out[1]).toBeGreaterThan(out[0]);
  });

  it('to one city bow to both sides, and only the first has a name', () => {
    const [first, second] = arcsOf('3.3.1');
    expect(first!.bow).toBe(-second!.bow);
    expect(first!.label).toEqual({ city: '武汉', detail: '三(三)一 · 133 km 直线' });
    expect(second!.label).toBeNull();
  });

  it('say that a city is known by its cluster only', () => {
    expect(arcsOf('3.3.2').map(({ label }) => label?.city)).toEqual([
      '荆州',
      '荆门',
      '宜昌（城市群）',
      '恩施（城市群）',
    ]);
  });

  it('call their distance a straight line in English, too', () => {
    expect(arcsOf('3.3.2', 'en')[0]!.label).toEqual({
      city: 'Jingzhou',
      detail: '三(三)二 · 68 km straight line',
    });
  });

  it('are none where the near end has no place', () => {
    const arcs = linkArcs(county.plan, county.plan.links, 'zh', zh.links);
    expect(arcs.map(({ id }) => id)).toEqual(['harbour-goods']);
  });
});

describe('the name of an arc', () => {
  it.each(['wuhan-transport', 'jingzhou', 'jingmen', 'yichang', 'enshi'])(
    'of %s stands on the arc inside the home bounds',
    (id) => {
      const [label] = partsOf([arc(id)], null, 'label');
      const at = label!.geometry.coordinates;
      expect(isIn(at, HOME)).toBe(true);
      expect(offArc(at, arc(id))).toBeLessThan(1e-4);
    },
  );

  it('stands where the arc leaves the sheet: a step on, it is outside', () => {
    const { from, to, bow } = arc('enshi');
    const [label] = partsOf([arc('enshi')], null, 'label');
    const line = bowedLine(from, to, bow);
    const steps = Array.from({ length: 241 }, (_, i) => line(i / 240).at);
    const last = steps.findLastIndex((at) => isIn(at, HOME));
    expect(label!.geometry.coordinates[0]).toBeCloseTo(steps[last]![0], 6);
    expect(isIn(steps[last + 1]!, HOME)).toBe(false);
  });

  it('keeps to what is seen of the home bounds', () => {
    const seen: Bounds = [112.7, 30.3, 113.0, 30.5];
    const [label] = partsOf([arc('jingzhou')], seen, 'label');
    expect(isIn(label!.geometry.coordinates, seen)).toBe(true);
  });

  it('goes back to the home bounds when no arc comes through what is seen', () => {
    const [label] = partsOf([arc('jingzhou')], [112.95, 30.1, 113, 30.15], 'label');
    expect(isIn(label!.geometry.coordinates, HOME)).toBe(true);
  });

  it('stands at the city once that is seen', () => {
    const seen: Bounds = [112, 30, 113, 31];
    expect(partsOf([arc('jingzhou')], seen, 'label')).toEqual([]);
    const [city] = partsOf([arc('jingzhou')], seen, 'city');
    expect(city!.geometry.coordinates).toEqual([112.19028, 30.35028]);
    expect(city!.properties.city).toBe('荆州');
  });

  it('grows into the sheet: to the east from its west side, and the other way round', () => {
    expect(partsOf([arc('jingzhou')], null, 'label')[0]!.properties.side).toBe('west');
    expect(partsOf([arc('wuhan-transport')], null, 'label')[0]!.properties.side).toBe('east');
  });
});

describe('the heads of an arc', () => {
  /** Turn of a head against the direction of the arc at its place: 0 along it, 180 against it. */
  function turns(one: LinkArc): number[] {
    const line = bowedLine(one.from, one.to, one.bow);
    return partsOf([one], null, 'head').map(({ geometry, properties }) => {
      const near = Array.from({ length: 4001 }, (_, i) => line(i / 4000)).reduce((a, b) => {
        const [x, y] = geometry.coordinates as [number, number];
        const off = (p: typeof a) => Math.hypot(p.at[0] - x, p.at[1] - y);
        return off(b) < off(a) ? b : a;
      });
      return Math.abs((Math.round(properties.angle - near.angle) + 360) % 360);
    });
  }

  it('point the way that the link leads', () => {
    expect(turns(arc('wuhan-services'))).toEqual([180]);
    expect(turns(arc('wuhan-transport'))).toEqual([0, 180]);
    expect(turns({ ...arc('wuhan-services'), direction: 'out' })).toEqual([0]);
  });

  it('lie on the arc', () => {
    for (const one of arcsOf('3.3.2')) {
      for (const { geometry } of partsOf([one], null, 'head')) {
        expect(offArc(geometry.coordinates, one)).toBeLessThan(1e-4);
      }
    }
  });
});
