import { expect, test } from 'vitest';
import { apiPage } from './api-page.ts';

test('the reference page is written from the route table', async () => {
  await expect(apiPage()).toMatchFileSnapshot('../docs/reference/api.md');
});
