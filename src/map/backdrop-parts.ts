/** What the map needs for a chosen base map only: one chunk. */
export { serveArchive } from './archive-protocol.ts';
export { BackdropWatch } from './backdrop-watch.ts';
