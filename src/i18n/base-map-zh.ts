/** Words about the base map that stand in the page from the start. `zh.ts` takes them in as `baseMap`. */
export const baseMapZh = {
  label: '底图',
  change: '更换',
  changeFrom: (name: string) => `底图：${name}，更换`,
  opening: '正在打开底图',
  title: '底图设置',
  kinds: {
    builtin: '内置轮廓',
    'pmtiles-file': '本机 PMTiles 文件',
    pmtiles: 'PMTiles 地址',
    'tianditu-vec': '天地图 矢量',
    'tianditu-img': '天地图 影像',
    'tianditu-ter': '天地图 地形',
    xyz: 'XYZ 地址',
    wmts: 'WMTS 地址',
    style: '样式地址',
  },
  failed: '底图未载入',
};
