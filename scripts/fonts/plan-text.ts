import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The texts of a plan package, by what draws them. */
export interface PlanText {
  /** Every text that the map may draw as a label, in both languages. */
  readonly labels: readonly string[];
  /** The labels that are set in Song: the core city, zones, regions, neighbours, the diagram. */
  readonly zones: readonly string[];
  /** The names of waters of the base map. */
  readonly waters: readonly string[];
  /** Every text of the package, whatever shows it. */
  readonly all: readonly string[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

const LABEL_KEYS = ['name', 'shortName', 'label', 'nameEn', 'shortNameEn', 'labelEn'];
const SONG_KINDS = ['core-city', 'district', 'region'];
const SONG_ROLE = /^(?:neighbour|boundary)/;
const WATER_ROLE = /^(?:river|lake|canal|reservoir|water)/;

function readJson(path: string): Json {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Json) : null;
}

function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !isList(json);
}

function stringsIn(json: Json): string[] {
  if (typeof json === 'string') return [json];
  if (isList(json)) return json.flatMap(stringsIn);
  return isObject(json) ? Object.values(json).flatMap(stringsIn) : [];
}

function listIn(json: Json, key: string): readonly Json[] {
  const value = isObject(json) ? json[key] : undefined;
  return isList(value) ? value : [];
}

function propertiesOf(collection: Json): JsonObject[] {
  return listIn(collection, 'features')
    .map((feature) => (isObject(feature) ? feature.properties : undefined))
    .filter(isObject);
}

function labelsOf(properties: JsonObject): string[] {
  return LABEL_KEYS.flatMap((key) => stringsIn(properties[key] ?? null));
}

function geojsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.geojson'));
  return files.sort().map((file) => join(folder, file));
}

interface BaseFeature {
  /** `role` of the feature, else that of its file in plan.json, else the file's name. */
  readonly role: string;
  readonly properties: JsonObject;
}

function baseFeatures(plan: Json, file: string): BaseFeature[] {
  const declared = listIn(plan, 'base')
    .filter(isObject)
    .find((entry) => typeof entry.file === 'string' && basename(entry.file) === basename(file));
  return propertiesOf(readJson(file)).map((properties) => {
    const role = properties.role ?? declared?.role;
    return { role: typeof role === 'string' ? role : basename(file), properties };
  });
}

/** Reads the texts of the plan package in `folder`; files that do not exist yet are passed over. */
export function readPlanText(folder: string): PlanText {
  const plan = readJson(join(folder, 'plan.json'));
  const diagram = readJson(join(folder, 'diagram.geojson'));
  const progress = readJson(join(folder, 'progress.json'));
  const investment = readJson(join(folder, 'investment.json'));
  const layers = geojsonFiles(join(folder, 'layers')).map(readJson);
  const baseFiles = geojsonFiles(join(folder, 'base'));
  const base = baseFiles.flatMap((file) => baseFeatures(plan, file));
  const labelsOfRole = (role: RegExp): string[] =>
    base.filter((feature) => role.test(feature.role)).flatMap((f) => labelsOf(f.properties));

  const features = [...layers, diagram].flatMap(propertiesOf);
  const zones = features.filter(
    ({ kind }) => typeof kind === 'string' && SONG_KINDS.includes(kind),
  );
  return {
    labels: [...features, ...base.map(({ properties }) => properties)].flatMap(labelsOf),
    zones: [...[...zones, ...propertiesOf(diagram)].flatMap(labelsOf), ...labelsOfRole(SONG_ROLE)],
    waters: labelsOfRole(WATER_ROLE),
    all: [plan, progress, investment, diagram, ...layers, ...baseFiles.map(readJson)].flatMap(
      stringsIn,
    ),
  };
}
