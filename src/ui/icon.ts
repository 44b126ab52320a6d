/** A picture of the icon package: shapes in a square of 24 × 24, with the attributes that each has in SVG. */
export interface IconData {
  readonly name: string;
  readonly node: readonly (readonly [
    shape: string,
    attributes: Readonly<Record<string, string | undefined>>,
  ])[];
}
