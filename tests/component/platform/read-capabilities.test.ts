import { describe, expect, it } from 'vitest';
import { chooseWmts } from '../../../src/carto/basemap/wmts-capabilities.ts';
import { readCapabilities } from '../../../src/platform/base-map/read-capabilities.ts';

const ADDRESS = 'https://wmts.example/city/wmts?request=GetCapabilities';
const OWS = 'xmlns:ows="http://www.opengis.net/ows/1.1"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

const matrix = (zoom: number) => `<TileMatrix>
  <ows:Identifier>${String(zoom)}</ows:Identifier>
  <ScaleDenominator>${String(559082264.0287178 / 2 ** zoom)}</ScaleDenominator>
  <TopLeftCorner>-2.0037508342787E7 2.0037508342787E7</TopLeftCorner>
  <TileWidth>256</TileWidth><TileHeight>256</TileHeight>
</TileMatrix>`;

const document = (layer = '') => `<?xml version="1.0" encoding="UTF-8"?>
<Capabilities xmlns="http://www.opengis.net/wmts/1.0" ${OWS} ${XLINK} version="1.0.0">
  <ows:ServiceProvider><ows:ProviderName>潜江市某局</ows:ProviderName></ows:ServiceProvider>
  <ows:OperationsMetadata>
    <ows:Operation name="GetCapabilities"><ows:DCP><ows:HTTP>
      <ows:Get xlink:href="https://wmts.example/caps"/></ows:HTTP></ows:DCP></ows:Operation>
    <ows:Operation name="GetTile"><ows:DCP><ows:HTTP>
      <ows:Get xlink:href="https://wmts.example/rest"><ows:Constraint name="GetEncoding">
        <ows:AllowedValues><ows:Value>RESTful</ows:Value></ows:AllowedValues>
      </ows:Constraint></ows:Get>
      <ows:Get xlink:href="./tile?"><ows:Constraint name="GetEncoding">
        <ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues>
      </ows:Constraint></ows:Get>
    </ows:HTTP></ows:DCP></ows:Operation>
  </ows:OperationsMetadata>
  <Contents>
    <Layer>
      <ows:Title>影像 &lt;b&gt;</ows:Title><ows:Identifier>img</ows:Identifier>
      <ows:WGS84BoundingBox><ows:LowerCorner>112.0 29.9</ows:LowerCorner>
        <ows:UpperCorner>113.5 31.0</ows:UpperCorner></ows:WGS84BoundingBox>
      <Style><ows:Identifier>night</ows:Identifier></Style>
      <Style isDefault="true"><ows:Identifier>day</ows:Identifier></Style>
      <Format>image/png</Format><Format>image/jpeg</Format>
      <Dimension><ows:Identifier>Time</ows:Identifier><Default>2025</Default></Dimension>
      <TileMatrixSetLink><TileMatrixSet>web</TileMatrixSet></TileMatrixSetLink>
      ${layer}
    </Layer>
    <TileMatrixSet>
      <ows:Identifier>web</ows:Identifier>
      <ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>
      <WellKnownScaleSet>urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible</WellKnownScaleSet>
      ${[0, 1, 2].map(matrix).join('')}
    </TileMatrixSet>
  </Contents>
</Capabilities>`;

const read = (xml: string) => {
  const capabilities = readCapabilities(xml, ADDRESS);
  if (capabilities === null) throw new Error('no capabilities');
  return capabilities;
};

describe('a GetCapabilities document', () => {
  it('is read with provider, layer, set and the address for key-value pairs', () => {
    const { provider, layers, sets, kvpUrl } = read(document());
    expect(provider).toBe('潜江市某局');
    expect(kvpUrl).toBe('https://wmts.example/city/tile?');
    expect(layers).toEqual([
      {
        id: 'img',
        title: '影像 <b>',
        formats: ['image/png', 'image/jpeg'],
        style: 'day',
        setIds: ['web'],
        templates: [],
        dimensions: { Time: '2025' },
        bounds: [112, 29.9, 113.5, 31],
      },
    ]);
    expect(sets[0]?.matrices).toHaveLength(3);
    expect(sets[0]?.matrices[2]).toEqual({
      id: '2',
      scaleDenominator: 559082264.0287178 / 4,
      topLeft: [-20037508.342787, 20037508.342787],
      tileWidth: 256,
      tileHeight: 256,
    });
  });

  it('has its templates made absolute, their names kept', () => {
    const template =
      'tiles/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png?time={Time}';
    const [layer] = read(
      document(`<ResourceURL resourceType="tile" format="image/png" template="${template}"/>
        <ResourceURL resourceType="FeatureInfo" format="text/xml" template="info/{I}"/>`),
    ).layers;
    expect(layer?.templates).toEqual([
      { format: 'image/png', template: `https://wmts.example/city/${template}` },
    ]);
  });

  it('is enough to ask for tiles', () => {
    const chosen = chooseWmts(read(document()), '', ADDRESS);
    expect(chosen.ok && chosen.value.tiles.tiles[0]).toContain(
      'LAYER=img&STYLE=day&TILEMATRIXSET=web&FORMAT=image%2Fpng&Time=2025&TILEMATRIX={z}',
    );
  });

  it.each([
    ['a page', '<html><body>hello</body></html>'],
    ['broken', '<Capabilities><Contents>'],
    ['an error report', `<ows:ExceptionReport ${OWS}/>`],
    ['without tiles', '<Capabilities><Contents/></Capabilities>'],
    ['of another service', '<WMS><Contents><TileMatrixSet/></Contents></WMS>'],
    ['empty', ''],
  ])('that is %s is none', (_, xml) => {
    expect(readCapabilities(xml, ADDRESS)).toBeNull();
  });

  it('with bounds that make no sense has none', () => {
    const xml = document().replace('113.5 31.0', '12 nowhere');
    expect(read(xml).layers[0]?.bounds).toBeNull();
  });
});
