import { resolveAddress } from '../../carto/basemap/address.ts';
import type {
  WmtsCapabilities,
  WmtsLayer,
  WmtsMatrix,
  WmtsMatrixSet,
} from '../../carto/basemap/wmts-capabilities.ts';

/** Direct children by local name: services differ in their prefixes. */
const children = (parent: Element | null, name: string): readonly Element[] =>
  [...(parent?.children ?? [])].filter(({ localName }) => localName === name);
const child = (parent: Element | null, name: string): Element | null =>
  children(parent, name)[0] ?? null;
const text = (parent: Element | null, name: string): string =>
  child(parent, name)?.textContent.trim() ?? '';
/** Numbers of a text like `-2.0037508342787E7 2.0037508342787E7`. */
const numbers = (value: string): readonly number[] => value.split(/\s+/).map(Number);
/** XLink addresses; some services write the attribute without its namespace. */
const href = (element: Element): string | null =>
  element.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? element.getAttribute('href');

/**
 * Reads a WMTS 1.0.0 GetCapabilities document. Null for anything else: an error report, a page, a WMS.
 * @param address absolute; addresses in the document may be relative to it
 */
export function readCapabilities(xml: string, address: string): WmtsCapabilities | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  const contents = child(root, 'Contents');
  if (root.localName !== 'Capabilities' || contents === null) return null;
  const sets = children(contents, 'TileMatrixSet').map(setOf);
  if (sets.length === 0) return null;
  return {
    provider: text(child(root, 'ServiceProvider'), 'ProviderName'),
    layers: children(contents, 'Layer').map((layer) => layerOf(layer, address)),
    sets,
    kvpUrl: kvpUrlOf(root, address),
  };
}

function setOf(element: Element): WmtsMatrixSet {
  return {
    id: text(element, 'Identifier'),
    crs: text(element, 'SupportedCRS'),
    wellKnown: text(element, 'WellKnownScaleSet'),
    matrices: children(element, 'TileMatrix').map((matrix): WmtsMatrix => {
      const [x = Number.NaN, y = Number.NaN] = numbers(text(matrix, 'TopLeftCorner'));
      return {
        id: text(matrix, 'Identifier'),
        scaleDenominator: Number(text(matrix, 'ScaleDenominator')),
        topLeft: [x, y],
        tileWidth: Number(text(matrix, 'TileWidth')),
        tileHeight: Number(text(matrix, 'TileHeight')),
      };
    }),
  };
}

function layerOf(element: Element, address: string): WmtsLayer {
  const id = text(element, 'Identifier');
  const title = text(element, 'Title');
  const styles = children(element, 'Style');
  const style = styles.find((one) => one.getAttribute('isDefault') === 'true') ?? styles[0];
  const resources = children(element, 'ResourceURL').filter(
    (one) => one.getAttribute('resourceType') === 'tile',
  );
  return {
    id,
    title: title === '' ? id : title,
    formats: children(element, 'Format').map((format) => format.textContent.trim()),
    style: style === undefined ? '' : text(style, 'Identifier'),
    setIds: children(element, 'TileMatrixSetLink').map((link) => text(link, 'TileMatrixSet')),
    templates: resources.flatMap((one) => {
      const template = absolute(one.getAttribute('template'), address);
      return template === null ? [] : [{ format: one.getAttribute('format') ?? '', template }];
    }),
    dimensions: Object.fromEntries(
      children(element, 'Dimension').map((one) => [text(one, 'Identifier'), text(one, 'Default')]),
    ),
    bounds: boundsOf(child(element, 'WGS84BoundingBox')),
  };
}

function boundsOf(box: Element | null): WmtsLayer['bounds'] {
  const [west = Number.NaN, south = Number.NaN] = numbers(text(box, 'LowerCorner'));
  const [east = Number.NaN, north = Number.NaN] = numbers(text(box, 'UpperCorner'));
  const isSound =
    west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
  return isSound ? [west, south, east, north] : null;
}

/** Where GetTile is asked by key-value pairs: by GET, stated as KVP or with no word about it. */
function kvpUrlOf(root: Element, address: string): string | null {
  const operation = children(child(root, 'OperationsMetadata'), 'Operation').find(
    (one) => one.getAttribute('name') === 'GetTile',
  );
  const gets = children(child(child(operation ?? null, 'DCP'), 'HTTP'), 'Get');
  const get = gets.find((one) => {
    const values = [...one.getElementsByTagNameNS('*', 'Value')].map(({ textContent }) =>
      textContent.trim().toUpperCase(),
    );
    return values.length === 0 || values.includes('KVP');
  });
  return get === undefined ? null : absolute(href(get), address);
}

/** Absolute, placeholders in braces kept; null for none. */
function absolute(value: string | null, address: string): string | null {
  if (value === null || value === '' || !URL.canParse(value, address)) return null;
  return resolveAddress(value, address);
}
