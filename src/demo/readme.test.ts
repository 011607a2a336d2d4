import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAST } from './organisation/cast.ts';
import { STORIES } from './stories/stories.ts';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('tells of every story by its title', () => {
    expect(STORIES.filter(({ title }) => !readme.includes(`**${title}**`)).map(({ title }) => title)).toEqual([]);
  });

  it('names everyone who may be signed in as', () => {
    expect(CAST.filter(({ name, demo }) => demo && !readme.includes(name)).map(({ name }) => name)).toEqual([]);
  });
});
