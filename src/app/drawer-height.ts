/** Share of the window that an open tool takes at the bottom. */
const SHARE = 0.4;
const PHONE_SHARE = 0.55;
/** A head, a line of controls and some rows. */
const LEAST_PX = 240;

/** Height of the drawer of a planning tool, CSS pixels. */
export function drawerHeightPx(windowHeight: number, isPhone: boolean): number {
  return Math.max(LEAST_PX, Math.round(windowHeight * (isPhone ? PHONE_SHARE : SHARE)));
}
