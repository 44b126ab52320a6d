import { isOnMap, type Visibility } from '../../plan/queries.ts';
import type { Plan } from '../../plan/types.ts';
import { buildBaseDrawing } from '../base-drawing.ts';
import { buildFocus, type ErrorCircle } from '../focus-drawing.ts';
import type { DiagramSheet } from '../diagram-sheet.ts';
import { buildDrawing } from '../scene.ts';
import { buildStyle, styleLayers } from '../style/style.ts';
import { THEME_TOKENS, type Theme } from '../theme.ts';
import type { PictureOptions } from './draw-picture.ts';
import { pictureFrame } from './picture-frame.ts';

/** The page's colours by name: such a picture follows the theme of the page by itself. */
const PAGE_THEME = Object.fromEntries(
  THEME_TOKENS.map((token) => [token, `var(--${token})`]),
) as Theme;

const NOTHING: ReadonlySet<string> = new Set();

export interface PlanPictureInput extends Pick<PictureOptions, 'id' | 'stateOf' | 'tolerancePx'> {
  readonly plan: Plan;
  /** Contents of the base files by their names. */
  readonly baseContents: Readonly<Record<string, unknown>>;
  readonly language: 'zh' | 'en';
  /** What a line of class 示意 adds to its name. */
  readonly schematicSuffix: string;
  readonly seen: Visibility;
  /** What is in hand, and the circle of its tolerance where it has one; nothing unless said. */
  readonly selected?: ReadonlySet<string>;
  readonly circleOf?: (id: string) => ErrorCircle | null;
  /** The structure diagram, where it is drawn instead of the places. */
  readonly diagram?: DiagramSheet | null;
  /** Width of the home extent on the screen, CSS pixels. */
  readonly widthPx: number;
}

/** What draws the plan's home extent as SVG, in the colours of the page: for `drawPicture`, `pictureParts`. */
export function planPictureOptions(input: PlanPictureInput): PictureOptions {
  const { plan, baseContents, language, schematicSuffix, seen, widthPx, ...rest } = input;
  const { selected = NOTHING, circleOf = () => null, diagram = null } = input;
  const { bounds } = plan.place;
  const frame = pictureFrame(bounds, widthPx);
  const base = plan.base.map((file) => ({ file, content: baseContents[file.file] }));
  const drawing = buildDrawing(
    plan,
    language,
    schematicSuffix,
    (feature) => isOnMap(feature, seen),
    frame.zoom,
    seen.lights ?? null,
  );
  const style = buildStyle({
    layers: diagram?.layers(PAGE_THEME) ?? styleLayers(PAGE_THEME),
    base: buildBaseDrawing(base, language, bounds),
    plan: diagram?.drawing(language) ?? drawing,
    focus: buildFocus(drawing, diagram === null ? selected : NOTHING, circleOf),
    fonts: {},
  });
  return { style, frame, ...rest };
}
