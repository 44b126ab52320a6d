import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { SymbolGroup } from '../plan/kinds.ts';
import type { DiagramFeature } from '../plan/read-diagram.ts';

/** What the diagram's layers read of a sign. `id` is the plan item that it stands for. */
export interface DiagramProperties {
  readonly id: string;
  readonly part: 'soft' | 'disc' | 'ring' | 'axis' | 'arrow' | 'label';
  readonly group: SymbolGroup;
  /** First line of a name: `一城`, `北部`. */
  readonly head: string;
  readonly tail: string;
  /** Radius of a disc or ring on the ground, metres. */
  readonly radiusM: number;
  /** Direction of an arrow or a name, degrees clockwise. */
  readonly angle: number;
  readonly onDisc: boolean;
}

export type DiagramDrawing = FeatureCollection<Geometry, DiagramProperties>;

const METRES_PER_DEGREE = 111_200;
/** A soft edge is a stack of ever smaller, faint ellipses: no outline that could be taken for a boundary. */
const SOFT_STEPS = 28;
const ELLIPSE_STEPS = 48;

const GROUP: Readonly<Record<string, SymbolGroup>> = {
  disc: 'core',
  ellipse: 'zone',
  ring: 'town',
  axis: 'transport',
  basin: 'eco',
};

function ellipse(
  [lon = 0, lat = 0]: Position,
  [a, b]: readonly [number, number],
  rotationDeg: number,
  scale: number,
): Position[] {
  const turn = (rotationDeg * Math.PI) / 180;
  const k = Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: ELLIPSE_STEPS + 1 }, (_, step) => {
    const t = ((step % ELLIPSE_STEPS) / ELLIPSE_STEPS) * 2 * Math.PI;
    const x = a * scale * Math.cos(t);
    const y = b * scale * Math.sin(t);
    return [
      lon + (x * Math.cos(turn) - y * Math.sin(turn)) / (METRES_PER_DEGREE * k),
      lat + (x * Math.sin(turn) + y * Math.cos(turn)) / METRES_PER_DEGREE,
    ];
  });
}

/** Direction from one position to another on a north-up map, degrees clockwise from east. */
function heading([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number {
  const dx = (x1 - x0) * Math.cos((y0 * Math.PI) / 180);
  return Math.round((-Math.atan2(y1 - y0, dx) * 180) / Math.PI);
}

const upright = (angle: number): number =>
  angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;

/** Between direction and name: `北部 智能制造片区`, `North: smart manufacturing`. A space alone parts the words of English. */
const PAIR = /:\s|(?<![a-z])\s/i;

type Add = (
  part: DiagramProperties['part'],
  geometry: Geometry,
  more?: Partial<DiagramProperties>,
) => void;

function addAxis(line: readonly Position[], name: string, add: Add): void {
  const last = line.at(-1);
  const before = line.at(-2);
  if (last === undefined || before === undefined) return;
  add('axis', { type: 'LineString', coordinates: [...line] });
  add('arrow', { type: 'Point', coordinates: last }, { angle: heading(before, last) });
  // The name stands towards the end, where the sign points and the middle of the sheet is left behind.
  add(
    'label',
    { type: 'Point', coordinates: before },
    { head: '', tail: name, angle: upright(heading(before, last)) },
  );
}

function addSign(sign: DiagramFeature, name: string, add: Add): void {
  const { geometry, role } = sign;
  if (geometry.type === 'LineString') {
    addAxis(geometry.coordinates, name, add);
    return;
  }
  if (geometry.type !== 'Point') return;
  const at = geometry.coordinates;
  const axes = sign.semiAxesM;
  if (axes !== undefined) {
    for (let step = SOFT_STEPS; step > 0; step -= 1) {
      const ring = ellipse(at, axes, sign.rotationDeg ?? 0, step / SOFT_STEPS);
      add('soft', { type: 'Polygon', coordinates: [ring] });
    }
  } else add(role === 'disc' ? 'disc' : 'ring', geometry, { radiusM: sign.radiusM ?? 1500 });
  const [first = '', ...rest] = name.split(PAIR);
  const isPair = (role === 'disc' || role === 'ellipse') && rest.length > 0;
  add('label', geometry, {
    head: isPair ? first : '',
    tail: isPair ? rest.join(' ') : name,
    onDisc: role === 'disc',
  });
}

/**
 * The structure diagram (空间结构图) as one collection for the map, WGS84 lon/lat. Signs show directions, not places:
 * nothing may be measured on them.
 * @param language which name stands on a sign
 */
export function buildDiagramDrawing(
  signs: readonly DiagramFeature[],
  language: 'zh' | 'en',
): DiagramDrawing {
  const features: Feature<Geometry, DiagramProperties>[] = [];
  for (const sign of signs) {
    const name = (language === 'en' ? sign.nameEn : undefined) ?? sign.name ?? '';
    addSign(sign, name, (part, geometry, more = {}) => {
      features.push({
        type: 'Feature',
        geometry,
        properties: {
          id: sign.represents ?? sign.id,
          part,
          group: GROUP[sign.role] ?? 'place',
          head: '',
          tail: '',
          radiusM: 0,
          angle: 0,
          onDisc: false,
          ...more,
        },
      });
    });
  }
  return { type: 'FeatureCollection', features };
}
