import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

export type LightWord = '严重滞后' | '滞后' | '正常' | '无数据';

/** The numbers that a panel shows of a light, as a person reads them off. */
export interface ShownLight {
  readonly word: string;
  /** Progress: plan, actual, and the difference as stated. */
  readonly percents: {
    readonly plan: number;
    readonly actual: number;
    readonly stated: number;
  } | null;
  /** A start that has not happened: planned day, day of the record, full months as stated. */
  readonly start: { readonly planned: string; readonly on: string; readonly stated: number } | null;
  readonly yellow: number;
  readonly red: number;
  readonly dataDate: string;
}

const isoOf = (text: string): string => {
  const [, year = '', month = '', day = ''] = /(\d+)年(\d+)月(\d+)日/.exec(text) ?? [];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
};

/** Lights: their part of the card, their legend, and the dialog of their rule. */
export class LightsDriver {
  readonly toggle: Locator;
  readonly legend: Locator;
  readonly section: Locator;
  readonly rule: Locator;
  readonly dialog: Locator;
  readonly edited: Locator;

  constructor(readonly page: Page) {
    this.toggle = page.getByRole('button', { name: '亮灯', exact: true });
    this.legend = page.getByRole('region', { name: '亮灯', exact: true });
    const card = page.getByRole('complementary');
    this.section = card
      .locator('section')
      .filter({ has: page.getByRole('heading', { level: 3, name: '亮灯', exact: true }) });
    this.rule = this.section.getByRole('list', { name: '亮灯规则' });
    this.dialog = page.getByRole('dialog', { name: '改亮灯规则' });
    this.edited = page.getByText('已改，非随附规则');
  }

  /** A row of the legend, which is its filter, too. */
  row(word: LightWord): Locator {
    return this.legend.getByRole('button', { name: new RegExp(`^${word} \\d+$`) });
  }

  /** The number that the legend counts for a light. */
  async count(word: LightWord): Promise<number> {
    const text = (await this.row(word).textContent()) ?? '';
    return Number(/(\d+)\s*$/.exec(text)?.[1] ?? Number.NaN);
  }

  field(group: string, label: string): Locator {
    return this.dialog.getByRole('group', { name: group }).getByLabel(label);
  }

  /** Reads the numbers off the panel. */
  async shown(): Promise<ShownLight> {
    await expect(this.rule).toBeVisible();
    const text = ((await this.section.textContent()) ?? '').replace(/\s+/g, ' ');
    const percents =
      /计划 ([\d.]+)%，实际 ([\d.]+)%\s*(?:落后 ([\d.]+)|领先 ([\d.]+)|与计划持平)/.exec(text);
    const start = /计划 (\S+?)开工，到 (\S+?)未开工\s*逾期满 (\d+) 个月/.exec(text);
    const bounds =
      /界限：落后 ([\d.]+) 个百分点起为滞后，超过 ([\d.]+) 个百分点为严重滞后/.exec(text) ??
      /界限：逾期满 ([\d.]+) 个月为滞后，满 ([\d.]+) 个月为严重滞后/.exec(text);
    const dataDate = /数据日期 (\d+年\d+月\d+日)/.exec(text)?.[1] ?? '';
    return {
      word: ((await this.section.locator('strong').first().textContent()) ?? '').trim(),
      percents:
        percents === null
          ? null
          : {
              plan: Number(percents[1]),
              actual: Number(percents[2]),
              stated: Number(percents[3] ?? 0) - Number(percents[4] ?? 0),
            },
      start:
        start === null
          ? null
          : { planned: isoOf(start[1] ?? ''), on: isoOf(start[2] ?? ''), stated: Number(start[3]) },
      yellow: Number(bounds?.[1]),
      red: Number(bounds?.[2]),
      dataDate: isoOf(dataDate),
    };
  }
}
