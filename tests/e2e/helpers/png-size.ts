/** Where the size stands in a PNG: after its signature and the head of its first part. */
export const PNG_SIZE_AT = 16;

export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  return {
    width: bytes.readUInt32BE(PNG_SIZE_AT),
    height: bytes.readUInt32BE(PNG_SIZE_AT + 4),
  };
}
