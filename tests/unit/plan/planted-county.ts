import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CountyPackage } from './county-package.ts';

/** One secret of each sort that a package can have. None of these texts may be in a public build. */
export const SECRETS = [
  '北坡储备地块',
  'north-slope-plot',
  'reserved-plots',
  'layers/reserved-plots.geojson',
  '县专班未公布名单',
  '石英砂精选项目',
  'quartz-project',
  '未公开预留面积',
  'unlistedArea',
  '招商专班老周',
  'contactPerson',
  '与华岭集团谈判中，未签约。',
  '石泉备用水源',
  '意向地价上限',
  'intended-price',
  '只对县领导介绍。',
  '高纯石英样品送往白石试用',
  '内部会商纪要第七期',
  '保密科',
  '内部摸底企业',
  '105.0921,34.2127',
  '105.283,34.197',
] as const;

/** What bears no mark and would tell of marked things all the same: where a stop shows one, and what counts nothing else. */
export const TELLING = ['34.2019', '在谈石英项目数'] as const;

/** The fixture county with something internal of every sort that the format knows. */
export function plantedCounty(): CountyPackage {
  const county = new CountyPackage();
  const internal = { edition: 'internal' };
  const source = '县专班未公布名单';
  const [, parks] = county.entries('layers');
  parks!['internalFields'] = ['contactPerson'];
  county.entries('layers').push({
    ...internal,
    id: 'reserved-plots',
    file: 'layers/reserved-plots.geojson',
    title: { zh: '储备地块', en: 'Reserved plots' },
    kind: 'project',
    defaultVisible: false,
    source,
    licence: '虚构示例，CC0',
  });
  county.entries('targets').push({
    ...internal,
    id: 'intended-price',
    clause: '3.1.1',
    metric: '意向地价上限',
    value: 28,
    unit: '万元/亩',
    compare: '≤',
  });
  county.entries('tour').push({
    ...internal,
    id: 'closed-door',
    title: { zh: '闭门推介', en: 'Closed-door talks' },
    sentence: '只对县领导介绍。',
    clause: '3.1.1',
    features: ['quartz-project'],
  });
  const [stop] = county.entries('tour');
  (stop!['features'] as string[]).push('quartz-project');
  Object.assign(stop!, {
    layers: ['parks', 'reserved-plots'],
    camera: { zoom: 14, lat: 34.2019, lon: 105.2741 },
  });
  county.json('plan.json')['figures'] = [
    {
      id: 'parks',
      label: { zh: '园区', en: 'Parks' },
      unit: { zh: '个', en: '' },
      kinds: ['park'],
    },
    {
      id: 'talks',
      label: { zh: '在谈石英项目数', en: 'Quartz projects in talks' },
      unit: { zh: '个', en: '' },
      kinds: ['project'],
    },
  ];
  county.json('plan.json')['lenses'] = [
    { id: 'investment', panels: ['list'], layers: ['parks', 'reserved-plots'] },
    { id: 'overview', panels: ['list'], layers: ['reserved-plots'] },
  ];
  const [link] = county.entries('links');
  county.entries('links').push({
    ...link,
    ...internal,
    id: 'quiet-supply',
    sense: { zh: '高纯石英样品送往白石试用', en: 'Samples of pure quartz go to Baishi on trial' },
  });
  const [, clause] = county.entries('clauses');
  (clause!['departments'] as string[]).push('bmk');
  (clause!['figures'] as unknown[]).push({
    ...internal,
    label: '内部摸底企业',
    value: 14,
    unit: '家',
  });
  clause!['itemsNamed'] = 4;
  county.entries('departments').push({ ...internal, id: 'bmk', name: '保密科', aliases: [] });

  const park = county.feature('songtao-park').properties;
  park['contactPerson'] = '招商专班老周';
  (park['facts'] as unknown[]).push({
    ...internal,
    key: 'unlistedArea',
    label: '未公开预留面积',
    value: 37,
    unit: '公顷',
    source,
    confidence: 'reported',
  });
  const town = county.feature('tea-town');
  town.geometry = { type: 'Point', coordinates: [105.0921, 34.2127] };
  Object.assign(town.properties, {
    internalFields: ['statusSource'],
    statusSource: '内部会商纪要第七期',
    position: { ...internal, class: 'surveyed', toleranceM: 5, source },
  });
  county.files['layers/reserved-plots.geojson'] = {
    ok: true,
    value: {
      type: 'FeatureCollection',
      bbox: [105.283, 34.197, 105.283, 34.197],
      features: [
        {
          type: 'Feature',
          id: 'north-slope-plot',
          properties: {
            name: '北坡储备地块',
            kind: 'project',
            clauses: [],
            context: true,
            status: 'unknown',
            position: { class: 'schematic', toleranceM: 2000, source },
            edition: 'public',
          },
          geometry: { type: 'Point', coordinates: [105.283, 34.197] },
        },
      ],
    },
  };
  county.records().push(
    {
      ...internal,
      feature: 'songtao-park',
      date: '2031-04-09',
      note: '与华岭集团谈判中，未签约。',
      source,
      confidence: 'reported',
    },
    {
      feature: 'north-slope-plot',
      date: '2031-04-09',
      note: '地块四至已核。',
      source,
      confidence: 'reported',
    },
  );
  return county;
}

/** Writes the files of a package into a folder. */
export function writePackage(county: CountyPackage, folder: string): void {
  for (const [path, file] of Object.entries(county.files)) {
    if (!file.ok) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(file.value, null, 2));
  }
}
