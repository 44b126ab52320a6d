import { valid } from 'geojson-validation';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { toFeatureFile } from '../../../src/output/features-geojson.ts';
import { CountyPackage } from '../plan/county-package.ts';
import { qianjiang } from '../plan/qianjiang-package.ts';

const t = messagesFor('zh');
const options = { name: '产业园区', edition: '公开版', t };

describe.each([
  ['the fixture', new CountyPackage().plan().plan],
  ['the shipped plan', qianjiang()],
])('features of %s as GeoJSON', (_, plan) => {
  const file = toFeatureFile(plan, plan.features, options);
  // As another program reads it.
  const read = JSON.parse(JSON.stringify(file)) as typeof file;

  it('are valid, with the geometry of the data and nothing invented', () => {
    expect(valid(read, true)).toEqual([]);
    expect(read.features.map(({ geometry }) => geometry)).toEqual(
      plan.features.map(({ geometry }) => geometry),
    );
  });

  it('carry the position class in a field, and no tolerance where none is known', () => {
    for (const [i, { properties }] of read.features.entries()) {
      const { position } = plan.features[i]!;
      expect(properties).toMatchObject({
        positionClass: position.class,
        positionClassName: t.positions[position.class],
        toleranceM: position.toleranceM,
        positionSource: position.source,
      });
    }
  });

  it('carry facts as they are, no more and no fewer', () => {
    expect(read.features.map(({ properties }) => properties?.['facts'] as unknown)).toEqual(
      plan.features.map(({ facts }) => facts),
    );
  });

  it('say which document they belong to and up to when facts were gathered', () => {
    expect(read).toMatchObject({
      document: plan.document.title,
      documentNumber: plan.document.documentNumber,
      dataDate: plan.dataDate,
      mapReviewNumber: plan.mapReviewNumber ?? null,
      edition: '公开版',
    });
  });
});

it('only the features that are asked for are written, in their order', () => {
  const { plan } = new CountyPackage().plan();
  const [a, b] = plan.features;
  const { features } = toFeatureFile(plan, [b!, a!], options);
  expect(features.map(({ id }) => id)).toEqual([b!.id, a!.id]);
});
