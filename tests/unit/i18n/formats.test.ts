import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  formatDate,
  formatLatitude,
  formatLongitude,
  formatTolerance,
  formatValue,
} from '../../../src/i18n/formats.ts';

describe('formatDate', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['2022-01-19', '2022年1月19日'],
    ['2025-10-05', '2025年10月5日'],
    ['2025-03', '2025年3月'],
    ['2025', '2025年'],
  ])('writes %s as %s in Chinese', (iso, text) => {
    expect(formatDate(iso, 'zh')).toBe(text);
  });

  it.each(['2022-01-19', '2025-03', '2025'])('leaves %s as it is in English', (iso) => {
    expect(formatDate(iso, 'en')).toBe(iso);
  });

  it.each(['America/Los_Angeles', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'names the same day in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(formatDate('2022-01-01', 'zh')).toBe('2022年1月1日');
      expect(formatDate('2022-12-31', 'zh')).toBe('2022年12月31日');
    },
  );
});

describe('formatTolerance', () => {
  it.each([
    [0, '0 m'],
    [20, '20 m'],
    [49.6, '50 m'],
    [950, '950 m'],
    [999, '999 m'],
  ])('shows %d below a kilometre in whole metres: %s', (metres, text) => {
    expect(formatTolerance(metres)).toBe(text);
  });

  it.each([
    [1000, '1 km'],
    [1500, '1.5 km'],
    [1540, '1.5 km'],
    [2000, '2 km'],
    [12_300, '12.3 km'],
  ])(
    'shows %d from a kilometre on in tenths, without a zero behind the point: %s',
    (metres, text) => {
      expect(formatTolerance(metres)).toBe(text);
    },
  );
});

describe('formatValue', () => {
  it('puts a space before a unit', () => {
    expect(formatValue(1200, '亿元')).toBe('1200 亿元');
  });

  it('puts none before a percent sign', () => {
    expect(formatValue(45, '%')).toBe('45%');
  });

  it('shows a value without unit alone', () => {
    expect(formatValue(110, undefined)).toBe('110');
  });

  it.each([
    [3.14159, '3.14'],
    [2.5, '2.5'],
    [0.1 + 0.2, '0.3'],
    [-1.239, '-1.24'],
  ])('rounds %d to two decimals at most: %s', (value, text) => {
    expect(formatValue(value, undefined)).toBe(text);
  });

  it('puts no separator between thousands', () => {
    expect(formatValue(1_234_567, '人')).toBe('1234567 人');
  });

  it('leaves words of the document as they are', () => {
    expect(formatValue('前移20位', undefined)).toBe('前移20位');
    expect(formatValue('1.2345', 'km')).toBe('1.2345 km');
  });
});

describe('formatLongitude and formatLatitude', () => {
  it.each([
    [112.8765, '112.8765°E'],
    [112.876_54, '112.8765°E'],
    [112, '112.0000°E'],
    [-0.1276, '0.1276°W'],
    [0, '0.0000°E'],
  ])('writes the longitude %d as %s', (degrees, text) => {
    expect(formatLongitude(degrees)).toBe(text);
  });

  it.each([
    [30.4218, '30.4218°N'],
    [-33.9, '33.9000°S'],
    [0, '0.0000°N'],
  ])('writes the latitude %d as %s', (degrees, text) => {
    expect(formatLatitude(degrees)).toBe(text);
  });
});
