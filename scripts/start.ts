/**
 * `npm start [-- --data DIR --port N --host H --base /PATH/ --no-build]`: builds if needed, serves.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp, isBuildStale } from './build-app.ts';
import { editionFromEnv, editionOfBuild } from './edition.ts';
import { DIST, PortBusyError, serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
    base: { type: 'string', default: '/' },
    'no-build': { type: 'boolean', default: false },
  },
});

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  return stop(`--port ${text}: 不是端口号 / not a port number`);
}

function dataDirOf(folder: string): string {
  const dataDir = resolve(folder);
  if (existsSync(join(dataDir, 'plan.json'))) return dataDir;
  return stop(`--data ${folder}: 其中没有 plan.json / has no plan.json`);
}

const root = resolve(DIST, '..');
const port = portOf(values.port);
const base = `/${values.base}/`.replace(/\/{2,}/g, '/');
const dataDir = values.data === undefined ? undefined : dataDirOf(values.data);

if (values['no-build'] && !existsSync(join(DIST, 'index.html'))) {
  stop('dist/ 不存在,请先运行 / is missing, first run: npm run build');
}
const wanted = editionFromEnv(process.env);
if (!values['no-build'] && isBuildStale(root, wanted)) {
  console.log('正在构建 / building …');
  await buildApp(root);
}

try {
  const server = await serve({
    root: DIST,
    port,
    host: values.host,
    base,
    // Another county's data is shown in the edition that was built, whatever stands in its folder.
    edition: editionOfBuild(DIST) ?? 'public',
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  console.log(`规划一张图 Plan Atlas: ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
} catch (error) {
  if (!(error instanceof PortBusyError)) throw error;
  stop(error.message);
}
