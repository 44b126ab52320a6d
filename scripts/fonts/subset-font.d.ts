/** The part of subset-font 2.9 that the font build uses; the package brings no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'truetype' | 'woff' | 'woff2';
    /** Name table entries to keep besides 0–6. */
    readonly preserveNameIds?: readonly number[];
    /** OpenType features to keep; all where absent. */
    readonly keepFeatures?: readonly string[];
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
    readonly dropTables?: readonly string[];
  }

  /** Keeps the glyphs of the characters in `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: SubsetOptions,
  ): Promise<Buffer>;
}
