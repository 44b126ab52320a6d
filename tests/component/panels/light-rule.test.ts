import '../../../src/app/global.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import RuleDialog from '../../../src/panels/lights/RuleDialog.svelte';
import { CountyPackage } from '../support/county.ts';
import { memory, openLit } from '../support/lights.ts';

async function show(preferences = memory()) {
  const { session, lights } = openLit('', [], new CountyPackage(), preferences);
  lights.isDialogOpen = true;
  await render(RuleDialog, { session, lights });
  return { lights, preferences };
}

const group = (name: string) => page.getByRole('group', { name });
const behind = group('进度落后（百分点）');
const apply = page.getByRole('button', { name: '使用', exact: true });

describe('the dialog of the rule', () => {
  it('begins with the rule that counts; what it does not use is empty', async () => {
    await show();
    await expect.element(behind.getByLabelText('滞后，从')).toHaveValue('5');
    await expect.element(behind.getByLabelText('严重滞后，超过')).toHaveValue('20');
    const registration = group('逾期未入库（月）').getByRole('textbox').elements();
    expect(registration.map((one) => (one as HTMLInputElement).value)).toEqual(['', '']);
    await expect.element(page.getByLabelText('官方记录')).toBeChecked();
    await expect.element(page.getByLabelText('本人上报')).not.toBeChecked();
  });

  it('changes the rule by keyboard alone', async () => {
    const { lights } = await show();
    behind.getByLabelText('滞后，从').element().focus();
    await userEvent.keyboard('{Control>}a{/Control}3{Tab}');
    await userEvent.keyboard('{Control>}a{/Control}8{Enter}');
    expect(lights.rule.behindPoints).toEqual({ yellow: 3, red: 8 });
    expect([lights.isEdited, lights.isDialogOpen]).toEqual([true, false]);
  });

  it('names a fault at its field, keeps what was typed and the rule', async () => {
    const { lights } = await show();
    await userEvent.fill(behind.getByLabelText('滞后，从'), '50');
    await userEvent.click(apply);
    await expect.element(page.getByText('滞后的界限不能大于严重滞后的界限。')).toBeVisible();
    const field = behind.getByLabelText('滞后，从');
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveValue('50');
    await expect.element(field).toHaveAccessibleDescription('滞后的界限不能大于严重滞后的界限。');
    expect(lights.isEdited).toBe(false);
  });

  it('goes back to the shipped rule and takes the own one up again', async () => {
    const { lights } = await show();
    await userEvent.fill(page.getByLabelText('记录多少天后过期'), '200');
    await userEvent.click(page.getByLabelText('本人上报'));
    await userEvent.click(apply);
    const own = lights.rule;
    expect(own).toMatchObject({ staleAfterDays: 200, completedGreen: ['official', 'own'] });

    lights.isDialogOpen = true;
    await userEvent.click(page.getByRole('button', { name: '恢复随附规则' }));
    expect(lights.rule).toEqual(lights.shipped);

    lights.isDialogOpen = true;
    await userEvent.click(page.getByRole('button', { name: '再用改过的规则' }));
    expect(lights.rule).toEqual(own);
  });

  it('closed without using it changes nothing', async () => {
    const { lights } = await show();
    await userEvent.fill(page.getByLabelText('记录多少天后过期'), '200');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => lights.isDialogOpen).toBe(false);
    expect(lights.isEdited).toBe(false);
  });
});
