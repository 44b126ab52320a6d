import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { zh } from '../src/i18n/zh.ts';
import { pictureParts } from '../src/carto/picture/draw-picture.ts';
import { planPictureOptions } from '../src/carto/picture/plan-picture.ts';
import { node, svgText } from '../src/carto/picture/svg-node.ts';
import { FIRST_PICTURE_ID, pictureMark } from '../src/platform/first-picture.ts';
import { buildPlan } from '../src/plan/build-plan.ts';
import { packageOfEdition } from '../src/plan/edition.ts';
import { fileAt, type PlanFiles } from '../src/plan/plan-files.ts';
import { LENSES, type Edition } from '../src/plan/kinds.ts';
import { defaultLayers } from '../src/plan/lenses.ts';
import { readPackage } from './check-data/read-package.ts';

/** Widths of the home extent that the two layouts are made for: an office screen, and a phone. */
const WIDE_PX = 700;
const PHONE_PX = 358;
/** Seen for a second: what a line may be off, CSS pixels. */
const TOLERANCE_PX = 1;

export interface FirstPicture {
  /** The picture's element as markup. */
  readonly html: string;
  /** Width of the home extent over its height. */
  readonly ratio: number;
}

/**
 * The plan's first map as the page carries it, so that it is seen before any script has run: shapes once, symbols and names
 * in two layouts. Null for a package that has no plan.
 */
export function firstPicture(files: PlanFiles, edition: Edition): FirstPicture | null {
  const { plan } = buildPlan(edition === 'public' ? packageOfEdition(files, edition) : files);
  if (plan === null) return null;
  const layers = defaultLayers(plan, LENSES[0]);
  const contents = plan.base.map(({ file }) => {
    const read = fileAt(files, file);
    return [file, read?.ok === true ? read.value : undefined];
  });
  const options = (id: string, widthPx: number) =>
    planPictureOptions({
      id,
      plan,
      baseContents: Object.fromEntries(contents) as Record<string, unknown>,
      language: 'zh',
      schematicSuffix: zh.map.schematicSuffix,
      seen: { visibleLayers: layers, hiddenClasses: new Set() },
      widthPx,
      tolerancePx: TOLERANCE_PX,
    });
  const wide = options('fw', WIDE_PX);
  const [onWide, onPhone] = [pictureParts(wide), pictureParts(options('fp', PHONE_PX))];
  const picture = node('svg', { overflow: 'visible' }, [
    node('defs', {}, [...onWide.definitions, ...onPhone.definitions]),
    onWide.shapes,
    node('g', { class: 'on-wide' }, onWide.symbols),
    node('g', { class: 'on-phone' }, onPhone.symbols),
  ]);
  const attributes = {
    id: FIRST_PICTURE_ID,
    'aria-hidden': 'true',
    'data-of': pictureMark(plan, layers),
  };
  return {
    html: svgText(node('div', attributes, [node('div', {}, [picture])])),
    ratio: wide.frame.width / wide.frame.height,
  };
}

/** Puts the first picture of the package in `folder` into the page, and its proportions into its style. */
export function firstPicturePage(folder: string, edition: Edition): Plugin {
  let made: FirstPicture | null | undefined;
  const picture = (): FirstPicture | null =>
    (made ??= firstPicture(readPackage(resolve(folder)), edition));
  return {
    name: 'first-picture',
    buildStart: () => {
      made = undefined;
    },
    transform: {
      filter: { id: /app\/first-picture\.css$/ },
      handler: (css) => ({
        code: css.replace(
          '--plan-ratio: 1;',
          `--plan-ratio: ${(picture()?.ratio ?? 1).toFixed(4)};`,
        ),
        map: null,
      }),
    },
    transformIndexHtml: (html) =>
      html.replace('<div id="app">', (app) => (picture()?.html ?? '') + app),
  };
}

/** A page without the picture: it shows another package than the one that it was built with. */
export function withoutFirstPicture(html: string): string {
  const start = html.indexOf(`<div id="${FIRST_PICTURE_ID}"`);
  const end = html.indexOf('<div id="app">');
  return start < 0 || end < start ? html : html.slice(0, start) + html.slice(end);
}
