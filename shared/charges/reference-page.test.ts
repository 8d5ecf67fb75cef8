import { expect, test } from 'vitest';
import { referencePage } from './reference-page.ts';

test('the reference page is written from the data', async () => {
  await expect(referencePage()).toMatchFileSnapshot('../../docs/reference/charges.md');
});
