import { ASCII, codePoints, MARKS, UPRIGHT_MARKS } from './characters.ts';
import { SLICE_SIZE } from './faces.ts';
import type { FaceGroup } from './faces.ts';
import { byUse, gb2312 } from './gb2312.ts';
import type { PlanText } from './plan-text.ts';

/** A slice: a name that is unique in its group, and the characters of its file in code point order. */
export interface Slice {
  readonly name: string;
  readonly codes: readonly number[];
}

export interface Slices {
  /** In the order of search: the first slice that has a character gives it. */
  readonly ofGroup: Readonly<Record<FaceGroup, readonly Slice[]>>;
  /** The rest of GB2312, the same for every face and every plan; searched last. */
  readonly rest: readonly Slice[];
  readonly water: Slice;
}

export interface SliceInput {
  readonly plan: PlanText;
  /** The texts of the interface. */
  readonly messages: readonly string[];
  /** What the source fonts can draw. */
  readonly drawable: ReadonlySet<number>;
  /** See {@link byUse}. */
  readonly useGroups: ReadonlyMap<number, number>;
}

const hasHanzi = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isHanzi = (code: number): boolean => hasHanzi(String.fromCodePoint(code));

function chunks(codes: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(codes.length / size) }, (_, i) =>
    codes.slice(i * size, (i + 1) * size),
  );
}

/**
 * Divides the characters into slices. `core` is what the first map of the plan draws, `ui` what else
 * its texts and the interface hold; `latin` keeps Latin out of the Chinese first load in Song.
 */
export function divide({ plan, messages, drawable, useGroups }: SliceInput): Slices {
  const slice = (name: string, codes: Iterable<number>, without: readonly Slice[] = []): Slice => {
    const taken = new Set(without.flatMap((other) => other.codes));
    const own = [...new Set(codes)].filter((code) => drawable.has(code) && !taken.has(code));
    return { name, codes: own.sort((a, b) => a - b) };
  };
  const latin = [...ASCII, ...codePoints([MARKS, UPRIGHT_MARKS])];
  const everything = codePoints([...plan.all, ...plan.labels, ...messages]);

  const sansCore = slice('core', [...latin, ...codePoints(plan.labels)]);
  const songCore = slice('core', codePoints([...plan.zones, ...plan.waters].filter(hasHanzi)));
  const songLatin = slice('latin', latin, [songCore]);
  const rest = chunks(
    byUse(
      gb2312().filter((code) => drawable.has(code)),
      useGroups,
    ),
    SLICE_SIZE,
  );
  return {
    ofGroup: {
      sans: [sansCore, slice('ui', everything, [sansCore])],
      song: [songCore, songLatin, slice('ui', everything, [songCore, songLatin])],
    },
    rest: rest.map((codes, i) => slice(String(i + 1).padStart(2, '0'), codes)),
    water: slice('core', [...codePoints(plan.waters)].filter(isHanzi)),
  };
}
