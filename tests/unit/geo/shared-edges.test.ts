import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointKey, type Point, type Ring } from '../../../src/geo/planar.ts';
import { nodeRings, repairRings } from '../../../src/geo/ring-repair.ts';
import { chainLines, cutIntoArcs, joinArcs } from '../../../src/geo/shared-edges.ts';
import { wildRing } from './arbitraries.ts';

const left: Ring = [
  [0, 0],
  [2, 0],
  [3, 1],
  [2, 2],
  [0, 2],
];
const right: Ring = [
  [2, 0],
  [5, 0],
  [5, 2],
  [2, 2],
  [3, 1],
];

/** Same points in the same turn, wherever it begins. */
const turned = (ring: Ring): string => {
  const keys = ring.map(pointKey);
  const start = keys.indexOf([...keys].sort()[0] ?? '');
  return [...keys.slice(start), ...keys.slice(0, start)].join(' ');
};

describe('cutting rings into arcs', () => {
  it('holds the line between two neighbours once', () => {
    const { arcs } = cutIntoArcs([left, right]);
    expect(arcs).toHaveLength(3);
    const shared = arcs.filter(({ rings }) => rings.length === 2);
    expect(shared.map(({ points }) => points)).toEqual([
      [
        [2, 0],
        [3, 1],
        [2, 2],
      ],
    ]);
  });

  it('gives the two neighbours opposite directions of it', () => {
    const { arcs, rings } = cutIntoArcs([left, right]);
    const shared = arcs.findIndex((arc) => arc.rings.length === 2);
    const directions = rings.map((uses) => uses.find(({ arc }) => arc === shared)?.reversed);
    expect(new Set(directions)).toEqual(new Set([true, false]));
  });

  it('keeps an island, and the hole it fills, as one closed arc', () => {
    const island: Ring = [
      [1, 1],
      [2, 1],
      [2, 2],
    ];
    const { arcs, rings } = cutIntoArcs([
      island,
      [...island.slice(2), ...island.slice(0, 2)].reverse(),
    ]);
    expect(arcs).toHaveLength(1);
    expect(rings.map((uses) => uses.length)).toEqual([1, 1]);
  });

  it('gives back the rings when the arcs are joined unchanged', () => {
    fc.assert(
      fc.property(fc.array(wildRing(7), { minLength: 1, maxLength: 3 }), (wild) => {
        const simple = nodeRings(wild, 2 ** -10).flatMap((ring) =>
          repairRings([ring]).flatMap(({ outer, holes }) => [outer, ...holes]),
        );
        const { arcs, rings } = cutIntoArcs(simple);
        const lines = arcs.map(({ points }) => points);
        expect(rings.map((uses) => turned(joinArcs(uses, lines)))).toEqual(simple.map(turned));
      }),
    );
  });
});

describe('chaining lines', () => {
  it('joins pieces whichever way they run', () => {
    const pieces: Point[][] = [
      [
        [2, 0],
        [1, 0],
      ],
      [
        [3, 0],
        [4, 0],
      ],
      [
        [0, 0],
        [1, 0],
      ],
      [
        [3, 0],
        [2, 0],
      ],
    ];
    const chains = chainLines(pieces);
    expect(chains).toHaveLength(1);
    const xs = chains[0]?.map(([x]) => x) ?? [];
    expect([xs, [...xs].reverse()]).toContainEqual([0, 1, 2, 3, 4]);
  });

  it('leaves a line by itself that meets no other', () => {
    expect(
      chainLines([
        [
          [0, 0],
          [1, 0],
        ],
        [
          [5, 5],
          [6, 5],
        ],
      ]),
    ).toHaveLength(2);
  });
});
