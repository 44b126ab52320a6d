/*
 * Written by `npm run build:symbols` from the drawings in src/carto/symbols/. Change those, not this file.
 */
/** Paths of the map's drawings by the name of their file: symbols in a box of 16 units, status marks in one of 8. */
export const SYMBOL_PATHS = {
  core: {
    body: 'M-7,0A7,7 0 1 1 7,0A7,7 0 1 1 -7,0Z',
  },
  eco: {
    body: 'M0,-8C3.4,-3.6 5.8,-.8 5.8,2.4A5.8,5.6 0 0 1 -5.8,2.4C-5.8,-.8 -3.4,-3.6 0,-8Z',
  },
  energy: {
    body: 'M0,-7.4L6.4,-3.7V3.7L0,7.4L-6.4,3.7V-3.7Z',
  },
  firm: {
    body: 'M-5.2,0A5.2,5.2 0 1 1 5.2,0A5.2,5.2 0 1 1 -5.2,0Z',
  },
  'land-use': {
    body: 'M-6.5,-6.5H6.5V6.5H-6.5Z',
    core: 'M1,-4.8H4.8V-1H1ZM-4.8,1H-1V4.8H-4.8Z',
  },
  'light-green': {
    body: 'M-5.2,0A5.2,5.2 0 1 1 5.2,0A5.2,5.2 0 1 1 -5.2,0Z',
  },
  'light-none': {
    body: 'M-5.8,0A5.8,5.8 0 1 1 5.8,0A5.8,5.8 0 1 1 -5.8,0Z',
  },
  'light-red': {
    body: 'M-6.2,-6.2H6.2V6.2H-6.2Z',
  },
  'light-yellow': {
    body: 'M0,-7L7.2,5.6H-7.2Z',
  },
  park: {
    body: 'M-6.5,6.5V-1.5L-2,-5.5V-1.5L2.2,-5.5V-1.5L6.5,-5.5V6.5Z',
  },
  place: {
    body: 'M-2.6,0A2.6,2.6 0 1 1 2.6,0A2.6,2.6 0 1 1 -2.6,0Z',
  },
  project: {
    body: 'M0,-7.6L7,0L0,7.6L-7,0Z',
  },
  service: {
    body: 'M-2.4,-7H2.4V-2.4H7V2.4H2.4V7H-2.4V2.4H-7V-2.4H-2.4Z',
  },
  'status-building': {
    body: 'M-3.1,0A3.1,3.1 0 1 1 3.1,0A3.1,3.1 0 1 1 -3.1,0Z',
    core: 'M0,-3.1A3.1,3.1 0 0 0 0,3.1Z',
  },
  'status-done': {
    body: 'M-3.1,.2L-1,2.5L3.1,-2.6',
  },
  'status-unknown': {
    body: 'M-2.1,-1.7A2.1,2.1 0 1 1 .7,.1Q0,.6 0,1.4',
    core: 'M-0.9,3.3A0.9,0.9 0 1 1 0.9,3.3A0.9,0.9 0 1 1 -0.9,3.3Z',
  },
  town: {
    body: 'M0,-7.2L7,-1V6.5H-7V-1Z',
  },
  transport: {
    body: 'M-6.6,0A6.6,6.6 0 1 1 6.6,0A6.6,6.6 0 1 1 -6.6,0Z',
    core: 'M-2.4,0A2.4,2.4 0 1 1 2.4,0A2.4,2.4 0 1 1 -2.4,0Z',
  },
  zone: {
    body: 'M-7.5,-5.5H7.5V5.5H-7.5Z',
  },
} as const;
