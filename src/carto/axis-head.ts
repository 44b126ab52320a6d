/** Picture of the head of the structure diagram's axes, around its middle, pointing east; the style turns it. CSS pixels. */
export const AXIS_HEAD = {
  name: 'diagram-arrow',
  size: 30,
  path: 'M13,0L-11,-12L-5,0L-11,12Z',
} as const;
