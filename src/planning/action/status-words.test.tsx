import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { actionStatuses } from './status.ts';
import { ActionStatusTag, statusWords } from './status-words.tsx';

test('each status is a word of its own with a shape beside it', () => {
  expect(new Set(Object.values(statusWords)).size).toBe(actionStatuses.length);
  for (const status of actionStatuses) {
    const tag = render(<ActionStatusTag status={status} />);
    expect(tag).toContain(statusWords[status]);
    expect(tag).toMatch(/<path d="[^"]+"/);
  }
});

test('what wants somebody today, what may go wrong and what is done are three shapes', () => {
  const shape = (status: 'overdue' | 'at_risk' | 'complete' | 'on_track') =>
    /d="([^"]+)"/.exec(render(<ActionStatusTag status={status} />))?.[1];
  expect(new Set([shape('overdue'), shape('at_risk'), shape('complete'), shape('on_track')]).size).toBe(4);
});
