import { describe, expect, it } from 'vitest';
import { mixColours } from '../../../src/carto/colour.ts';

describe('a colour seen through another', () => {
  it.each([
    [0, '#fdfcf7'],
    [1, '#cdbbd0'],
    [0.5, '#e5dce4'],
  ])('at opacity %d is %s', (opacity, mixed) => {
    expect(mixColours('#FDFCF7', '#CDBBD0', opacity)).toBe(mixed);
  });

  it('is an error in another notation', () => {
    expect(() => mixColours('white', '#CDBBD0', 0.5)).toThrow(RangeError);
  });
});
