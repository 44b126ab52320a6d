import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { comment, feature, plan, Reviewer } from './people.ts';

/** Oracle: GDAL's own reader (Debian's gdal-bin), which QGIS reads with. Without it these tests are skipped. */
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-ogr-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ring = [
  [105.1, 34.1],
  [105.2, 34.1],
  [105.2, 34.2],
  [105.1, 34.1],
];
const placed = plan.features.find(({ geometry }) => geometry?.type === 'Point')!;

function reviewed(): Reviewer {
  const a = new Reviewer('李工');
  a.add(
    comment('点：潜政发〔2022〕1号', {
      anchors: [{ on: 'shape', geometry: { type: 'Point', coordinates: [105.1234567, 34.1] } }],
    }),
  );
  a.add(
    comment('线', {
      anchors: [{ on: 'shape', geometry: { type: 'LineString', coordinates: ring } }],
    }),
  );
  a.add(
    comment('面“引号”\n第二行', {
      anchors: [{ on: 'shape', geometry: { type: 'Polygon', coordinates: [ring] } }],
    }),
  );
  a.add(comment('在要素上', { anchors: [{ on: 'feature', id: placed.id }] }));
  a.add(comment('在条款上', { anchors: [{ on: 'clause', id: plan.clauses[0]!.id }] }));
  const two = { type: 'Point' as const, coordinates: [105.3, 34.2] };
  a.add(
    comment('两点', {
      anchors: [
        { on: 'shape', geometry: two },
        { on: 'shape', geometry: { ...two, coordinates: [105.2, 34.2] } },
      ],
    }),
  );
  const done = a.add(comment('要素已不在', { anchors: [{ on: 'feature', id: feature('gone') }] }));
  a.document.reply(done, 'r' as never, '已核实', { author: '王科', at: a.now() });
  return a;
}

describe.skipIf(!hasGdal)('an exported file in GDAL (ogrinfo, Debian gdal-bin)', () => {
  const a = reviewed();
  const path = join(folder, 'notes.geojson');
  writeFileSync(path, a.file());
  const ogrinfo = (...args: string[]): string => {
    const { stdout, stderr } = spawnSync('ogrinfo', ['-ro', '-al', ...args, path], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout;
  };

  it('has all records, with Chinese text whole', () => {
    const text = ogrinfo();
    expect(text).toContain(`Feature Count: ${a.notes.length}`);
    expect(text).toMatch(/WGS 84/);
    for (const note of a.notes) {
      expect(text).toContain(`text (String) = ${note.text}`);
      expect(text).toContain(`id (String) = ${note.id}`);
    }
    expect(text).toContain('author (String) = 李工');
    expect(text).toContain('已核实');
  });

  it('has every shape where it was drawn, notes on features at the feature, and the others nowhere', () => {
    const text = ogrinfo();
    expect(text).toContain('POINT (105.1234567 34.1)');
    expect(text).toContain('LINESTRING (105.1 34.1,105.2 34.1,105.2 34.2,105.1 34.1)');
    expect(text).toContain('POLYGON ((105.1 34.1,105.2 34.1,105.2 34.2,105.1 34.1))');
    expect(text).toContain('MULTIPOINT ((105.3 34.2),(105.2 34.2))');
    expect(text.match(/placedBy \(String\) = feature/g)).toHaveLength(1);
    expect(text.match(/^ {2}(?:MULTI)?(?:POINT|LINESTRING|POLYGON)/gm)).toHaveLength(5);
  });

  it('comes back whole after GDAL wrote it anew', () => {
    const again = join(folder, 'again.geojson');
    const { status } = spawnSync('ogr2ogr', ['-f', 'GeoJSON', again, path]);
    expect(status).toBe(0);
    const text = readFileSync(again, 'utf8');
    const reader = new Reviewer('丙');
    const report = reader.take(text);
    expect(report.problems).toEqual([]);
    expect(reader.notes).toEqual(a.notes);
    expect(a.take(text)).toMatchObject({ added: [], changed: [], unchanged: a.notes.length });
  });
});
