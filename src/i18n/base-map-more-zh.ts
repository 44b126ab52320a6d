/** Words of the base map's dialog and notice: fetched with them. */
export const baseMapMoreZh = {
  intro: '密钥和地址只存在这个浏览器里，不进链接。底图不影响规划要素。',
  choices: '用哪一种底图',
  hints: {
    builtin: '随程序带的轮廓、河流和道路，不用联网。',
    'pmtiles-file': '不用联网。也可以把文件直接拖到图上。关闭或刷新页面后要重新选择。',
    pmtiles: '服务器要支持分段读取（HTTP Range），并允许别的网站读取（CORS）。',
    tianditu: '带注记。密钥在天地图控制台申请，类型选浏览器端。',
    xyz: '例：https://例子/{z}/{x}/{y}.png；行号从南边数的写 {-y}，多台主机写 {s} 或 {0-7}。要 WGS 84 的图，偏移过的图对不上。',
    wmts: '填带 {TileMatrix}、{TileRow}、{TileCol} 的瓦片地址，或 GetCapabilities 地址。要 Web 墨卡托。',
    style: 'MapLibre 样式文件（JSON）。图标和字体不读，注记用本程序的字体。',
  },
  fields: {
    file: '选择 .pmtiles 文件',
    noFile: '还没有选文件',
    chosenFile: (name: string) => `已选 ${name}`,
    key: '天地图密钥（tk）',
    address: '地址',
    credit: '署名（写在图上，可不填）',
    layer: '图层',
    chooseLayer: '请选一个图层',
  },
  apply: '使用',
  cancel: '取消',
  forget: '清除存下的密钥和地址',
  forgotten: '已清除',
  faults: {
    'file-missing': '还没有选文件。请选一个 .pmtiles 文件。',
    'key-missing': '没有填密钥。请填天地图的密钥（tk）。',
    'key-form': '密钥只有字母和数字。请去掉空格和别的符号。',
    'address-missing': '没有填地址。',
    'address-form':
      '地址不对。请填 http:// 或 https:// 开头的地址，或本站路径 ./tiles/…，中间不能有空格。',
    'address-mixed': '本页是 https，浏览器不读 http 的地址。请换 https 的地址。',
    missing: (names: string) => `地址里缺少 ${names}。`,
    unknown: (names: string) => `地址里的 ${names} 不认识，或不能同时用。请换成实际的值。`,
  },
  failure: {
    replaced: '已换成内置轮廓',
    unchanged: '底图没有换',
    unaffected: '规划要素不受影响。',
    retry: '再试一次',
    settings: '底图设置',
  },
  reasons: {
    'unknown-kind': (value: string) => `链接里的底图“${value}”不认识。`,
    'no-settings': (name: string) =>
      `链接用的底图是“${name}”，这个浏览器里没有它的地址或密钥。请在底图设置里填写。`,
    'file-again': '本机文件要重新选择：浏览器不保留它。',
    'file-name': (name: string) => `“${name}”不是 .pmtiles 文件。`,
    'key-refused': (name: string, status: number) =>
      `${name}不接受这个密钥（HTTP ${String(status)}）。请核对密钥、类型和额度。`,
    http: (name: string, status: number) => `${name}的服务器回答 HTTP ${String(status)}。`,
    network: (name: string) =>
      `${name}连不上。请核对地址和网络；也可能是对方不允许别的网站读取（CORS），或本站策略不允许。`,
    timeout: (name: string, seconds: number) => `${name}没有响应（${String(seconds)} 秒）。`,
    'no-tiles': (name: string) => `${name}在这里一块瓦片也没有（HTTP 404）。请核对地址。`,
    'broken-tile': (name: string) => `${name}给的不是图片或矢量瓦片。请核对地址。`,
    'not-pmtiles': '不是 PMTiles 档案（第 3 版）。',
    'no-ranges': '服务器不支持分段读取（HTTP Range），不能用作 PMTiles 地址。',
    'tile-type': (type: string) =>
      `档案里的瓦片类型是 ${type}，只能用 MVT、PNG、JPEG、WebP、AVIF。`,
    'not-protomaps': (layers: string) =>
      `矢量档案的图层是 ${layers}，不是 Protomaps 的分层，不知道怎么画。`,
    noLayers: '（没有写明）',
    elsewhere: (bounds: string) => `档案的范围是 ${bounds}，不包括本图。`,
    'not-json': '样式文件不是 JSON。',
    'not-style': '不是 MapLibre 样式：缺少 version 8、sources 或 layers。',
    'nothing-drawable': '样式里没有能画的图层。',
    'not-capabilities': '地址给的不是 WMTS 能力文件（GetCapabilities）。',
    'choose-layer': (n: number) => `这个服务有 ${String(n)} 个图层，请选一个。`,
    'no-mercator': (found: string) =>
      `服务没有 Web 墨卡托（EPSG:3857）的瓦片，只有 ${found}，不能用。`,
    'matrix-names': (names: string) => `瓦片级别的名称是 ${names}，不是级别数字，不能用。`,
    'no-picture-format': (formats: string) => `图层没有图片格式的瓦片，只有 ${formats}。`,
  },
};

export type BaseMapWords = typeof baseMapMoreZh;
