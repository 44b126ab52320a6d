import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { fail, type BaseReason, type Outcome } from '../../../src/carto/basemap/reason.ts';
import type { BaseMap } from '../../../src/carto/basemap/base-map.ts';
import { NO_SETTINGS } from '../../../src/carto/basemap/settings.ts';
import { xyzBase } from '../../../src/carto/basemap/tile-base.ts';
import BaseMapDialog from '../../../src/panels/basemap/BaseMapDialog.svelte';
import BaseNotice from '../../../src/panels/basemap/BaseNotice.svelte';
import BaseMapLine from '../../../src/panels/layers/BaseMapLine.svelte';
import { BaseMapState, type BaseWish } from '../../../src/state/base-map-state.svelte.ts';
import { Session } from '../../../src/state/session.svelte.ts';
import { ViewState } from '../../../src/state/view-state.svelte.ts';
import { FakeLink } from '../../unit/state/fake-link.ts';
import { CountyPackage } from '../support/county.ts';

const { plan, issues } = new CountyPackage().plan();

function openSession(hash = '', reasons: BaseReason[] = []) {
  const view = new ViewState(plan, new FakeLink(hash));
  const wishes: BaseWish[] = [];
  const base = new BaseMapState(view, {
    preferences: { get: () => null, set: () => undefined },
    isSecurePage: false,
    open: (wish): Promise<Outcome<BaseMap>> => {
      wishes.push(wish);
      const reason = reasons.shift();
      const value = { ...xyzBase(NO_SETTINGS, 'https://city.example/'), kind: wish.kind };
      return Promise.resolve(reason === undefined ? { ok: true, value } : fail(reason));
    },
  });
  return { session: new Session(plan, issues, view, base), base, view, wishes };
}

async function showDialog(...args: Parameters<typeof openSession>) {
  const opened = openSession(...args);
  opened.base.isDialogOpen = true;
  await render(BaseMapDialog, { session: opened.session });
  return opened;
}

const choose = (name: string) => userEvent.click(page.getByRole('radio', { name }));
const use = () => userEvent.click(page.getByRole('button', { name: '使用' }));
const address = page.getByLabelText('地址', { exact: true });
const problem = page.getByRole('alert');

describe('the settings of the base map', () => {
  it('offer nine kinds, the built-in one chosen', async () => {
    await showDialog();
    expect(page.getByRole('radio').elements()).toHaveLength(9);
    await expect.element(page.getByRole('radio', { name: '内置轮廓' })).toBeChecked();
  });

  it('can be gone through by keys alone', async () => {
    const { base } = await showDialog();
    (page.getByRole('radio', { name: '内置轮廓' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('radio', { name: '天地图 矢量' })).toBeChecked();
    await userEvent.keyboard('{Tab}abc123{Enter}');
    await expect.poll(() => base.shown).toBe('tianditu-vec');
    expect(base.settings.tiandituKey).toBe('abc123');
  });

  it('say what is missing, mark the field, and fetch nothing', async () => {
    const { wishes } = await showDialog();
    await choose('XYZ 地址');
    await use();
    await expect.element(problem).toHaveTextContent('没有填地址。');
    await userEvent.fill(address, 'https://a.example/{z}.png');
    await use();
    await expect.element(problem).toHaveTextContent('地址里缺少 {x}, {y}。');
    await expect.element(address).toHaveAttribute('aria-invalid', 'true');
    expect(wishes).toEqual([]);
  });

  it('take an entry without the spaces around it and close', async () => {
    const { base, wishes } = await showDialog();
    await choose('样式地址');
    await userEvent.fill(address, '  https://a.example/style.json ');
    await use();
    await expect.poll(() => base.isDialogOpen).toBe(false);
    expect(wishes[0]?.settings.address.style).toBe('https://a.example/style.json');
  });

  it('stay with the entry and the reason when it cannot be opened', async () => {
    const { base } = await showDialog('', [{ code: 'not-json' }]);
    await choose('样式地址');
    await userEvent.fill(address, 'https://a.example/');
    await use();
    await expect.element(problem).toHaveTextContent('样式文件不是 JSON。');
    await expect.element(address).toHaveValue('https://a.example/');
    expect(base.isDialogOpen).toBe(true);
  });

  it('let a layer be chosen when the service has several', async () => {
    const layers = [
      { id: 'a', title: '影像' },
      { id: 'b', title: '<b>地形</b>' },
    ];
    const { wishes } = await showDialog('', [{ code: 'choose-layer', layers }]);
    await choose('WMTS 地址');
    await userEvent.fill(address, 'https://a.example/wmts');
    await use();
    const select = page.getByLabelText('图层');
    await expect.element(select).toHaveTextContent('<b>地形</b>');
    await userEvent.selectOptions(select, 'b');
    await use();
    await expect.poll(() => wishes.map(({ settings }) => settings.wmtsLayer)).toEqual(['', 'b']);
  });

  it('take a file and name it', async () => {
    const { wishes } = await showDialog();
    await choose('本机 PMTiles 文件');
    await expect.element(page.getByText('还没有选文件', { exact: true })).toBeVisible();
    await userEvent.upload(
      page.getByLabelText('选择 .pmtiles 文件'),
      new File(['x'], 'county.pmtiles'),
    );
    await expect.element(page.getByText('已选 county.pmtiles')).toBeVisible();
    await use();
    await expect.poll(() => wishes[0]?.file?.name).toBe('county.pmtiles');
  });

  it('keep a refused key for correction', async () => {
    const { session, base } = openSession();
    await base.choose('tianditu-ter', { ...NO_SETTINGS, tiandituKey: 'wrong' }, null);
    base.report(base.base!, { kind: 'failed', reason: { code: 'key-refused', status: 418 } });
    base.isDialogOpen = true;
    await render(BaseMapDialog, { session });
    await expect.element(page.getByRole('radio', { name: '天地图 地形' })).toBeChecked();
    await expect.element(page.getByLabelText('天地图密钥')).toHaveValue('wrong');
  });

  it('begin with what was tried last', async () => {
    const { session, base } = openSession();
    await base.drop(new File(['x'], 'list.xlsx'));
    base.isDialogOpen = true;
    await render(BaseMapDialog, { session });
    await expect.element(page.getByRole('radio', { name: '本机 PMTiles 文件' })).toBeChecked();
  });

  it('forget what was entered', async () => {
    const { session, base } = openSession();
    await base.choose('tianditu-vec', { ...NO_SETTINGS, tiandituKey: 'abc' }, null);
    base.isDialogOpen = true;
    await render(BaseMapDialog, { session });
    await expect.element(page.getByLabelText('天地图密钥')).toHaveValue('abc');
    await userEvent.click(page.getByRole('button', { name: '清除存下的密钥和地址' }));
    await expect.element(page.getByLabelText('天地图密钥')).toHaveValue('');
    expect(base.settings).toEqual(NO_SETTINGS);
  });
});

describe('the notice of a base that fails', () => {
  async function showNotice(reason: BaseReason) {
    const { session, base } = openSession();
    const failure = { kind: 'xyz' as const, reason };
    await render(BaseNotice, { session, failure });
    return base;
  }

  it('says that the built-in base is there, why, and what is not affected', async () => {
    await showNotice({ code: 'timeout', seconds: 10 });
    await expect.element(page.getByText('已换成内置轮廓')).toBeVisible();
    await expect
      .element(page.getByText('XYZ 地址没有响应（10 秒）。规划要素不受影响。'))
      .toBeVisible();
  });

  it('leads to the settings', async () => {
    const base = await showNotice({ code: 'network' });
    await expect.element(page.getByRole('button', { name: '再试一次' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '底图设置' }));
    expect(base.isDialogOpen).toBe(true);
  });

  it('offers no second try where something has to be entered first', async () => {
    await showNotice({ code: 'no-settings' });
    await expect.element(page.getByRole('button', { name: '再试一次' })).not.toBeInTheDocument();
  });

  it('does not say that the base was changed when it was not', async () => {
    await showNotice({ code: 'file-name', name: 'a.xlsx' });
    await expect.element(page.getByText('底图没有换')).toBeVisible();
    await expect.element(page.getByText('已换成内置轮廓')).not.toBeInTheDocument();
  });
});

describe('the line in the layer panel', () => {
  it('names the base and opens the settings', async () => {
    const { session, base } = openSession();
    await render(BaseMapLine, { session });
    const button = page.getByRole('button', { name: '底图：内置轮廓，更换' });
    await userEvent.click(button);
    expect(base.isDialogOpen).toBe(true);
  });

  it('says when the wished base is not there', async () => {
    const { session, base } = openSession('#base=xyz');
    await render(BaseMapLine, { session });
    base.follow('xyz', null);
    await expect.element(page.getByText('底图未载入')).toBeVisible();
  });
});
