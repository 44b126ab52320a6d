import type { Locator, Page } from '@playwright/test';

/** Base map: the line in the panels, the dialog, and what the notice says. */
export class BaseMapDriver {
  readonly dialog: Locator;
  readonly problem: Locator;
  readonly key: Locator;
  readonly address: Locator;
  /** The base that is drawn, as the status line names it; opens the dialog. */
  readonly shown: Locator;
  readonly notice: Locator;
  readonly credits: Locator;
  /** Says that a base is being opened. */
  readonly progress: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: '底图设置' });
    this.problem = this.dialog.getByRole('alert');
    this.key = this.dialog.getByLabel('天地图密钥');
    this.address = this.dialog.getByLabel('地址', { exact: true });
    this.shown = page.locator('footer').getByTitle('底图设置');
    this.notice = page.getByRole('region', { name: '提示' }).getByRole('status');
    this.progress = this.notice.getByText(/^正在打开底图/);
    this.credits = page.locator('.credits');
  }

  /** Opens the settings from the panel's line. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^底图：/ }).click();
  }

  async choose(name: string): Promise<void> {
    await this.dialog.getByRole('radio', { name }).check();
  }

  async use(): Promise<void> {
    await this.dialog.getByRole('button', { name: '使用' }).click();
  }

  /** Names an address of a kind and takes it. */
  async useAddress(name: string, address: string): Promise<void> {
    await this.open();
    await this.choose(name);
    await this.address.fill(address);
    await this.use();
  }

  async retry(): Promise<void> {
    await this.notice.getByRole('button', { name: '再试一次' }).click();
  }

  async openFromNotice(): Promise<void> {
    await this.notice.getByRole('button', { name: '底图设置' }).click();
  }

  /** Lets a file go over the map, as from a folder window. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const text = Buffer.from(bytes).toString('base64');
    const files = await this.page.evaluateHandle(
      ({ file, base64 }) => {
        const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], file));
        return transfer;
      },
      { file: name, base64: text },
    );
    const map = this.page.getByRole('main');
    await map.dispatchEvent('dragover', { dataTransfer: files });
    await map.dispatchEvent('drop', { dataTransfer: files });
  }
}
