import { describe, expect, test } from 'vitest';
import { Page } from './frame/page.tsx';
import { galleryFrame } from './gallery/frame.ts';
import { gallery, galleryPages } from './gallery.tsx';
import { Textarea } from './govuk/textarea.tsx';
import { renderPage } from './render-page.ts';
import { KeyValues } from './text/key-values.tsx';
import { StatusTag } from './text/status-tag.tsx';

const every = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

describe.each(Object.keys(galleryPages))('the %s page', (name) => {
  const html = gallery(name);
  const ids = every(html, /\sid="([^"]*)"/g);

  test('has no script or style of its own, so a strict content security policy suffices', () => {
    expect(every(html, /<(script(?![^>]*\ssrc=)|style)\b/g)).toEqual([]);
    expect(every(html, /\s(style|on[a-z]+)=/g)).toEqual([]);
    expect(every(html, /(?:src|href)="((?:https?:)?\/\/[^"]*|javascript:[^"]*)"/g)).toEqual([]);
  });

  test('names each thing once, and names nothing that is not there', () => {
    expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([]);
    const named = every(html, /\s(?:for|aria-labelledby|aria-controls|data-aria-controls|aria-describedby)="([^"]*)"/g);
    expect(named.flatMap((list) => list.split(' ')).filter((id) => !ids.includes(id))).toEqual([]);
    expect(every(html, /href="#([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has one first heading, a language, and the link for danger now', () => {
    expect(every(html, /<(h1)\b/g)).toHaveLength(1);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB"/);
    expect(html).toContain('I believe a child is in danger now');
  });
});

describe('the page', () => {
  const page = (props: { errors?: Record<string, string>; title?: string }) =>
    renderPage(
      <Page frame={galleryFrame} title={props.title ?? 'Decide: referral K4-7QX'} errors={props.errors}>
        <h1>Decide</h1>
      </Page>,
    );

  test('is named for its task, and says when something is wrong', () => {
    expect(page({})).toContain('<title>Decide: referral K4-7QX – Kith</title>');
    expect(page({ errors: {} })).toContain('<title>Decide');
    const wrong = page({ errors: { why: 'Enter why' } });
    expect(wrong).toContain('<title>Error: Decide: referral K4-7QX – Kith</title>');
    expect(wrong).toContain('<a href="#why">Enter why</a>');
  });

  test('escapes what it is given', () => {
    const html = page({ title: '</title><script>alert(1)</script>', errors: { a: '<img src=x onerror=alert(1)>' } });
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
  });

  test('signs out by a POST that carries the token', () => {
    expect(page({})).toMatch(
      /<form method="post" action="\/sign-out"[^>]*><input type="hidden" name="_csrf" value="gallery-token"/,
    );
  });
});

test('a line break at the start of what was typed survives being shown again', () => {
  const html = renderPage(<Textarea name="why" label={{ text: 'Why?' }} value={'\nfirst'} />);
  expect(html).toContain('>\n\nfirst</textarea>');
});

test('each tone has its own shape', () => {
  const tones = ['urgent', 'soon', 'done', 'active', 'quiet'] as const;
  const paths = tones.map((tone) => every(renderPage(<StatusTag tone={tone}>Word</StatusTag>), / d="([^"]*)"/g)[0]);
  expect(new Set(paths).size).toBe(tones.length);
});

test('nothing known is said, and the key is spoken with its action', () => {
  const html = renderPage(
    <KeyValues items={[{ key: 'Lighting', value: undefined, actions: [{ text: 'Change', href: '/x' }] }]} />,
  );
  expect(html).toContain('Not known');
  expect(html).toContain('Change<span class="govuk-visually-hidden"> lighting</span>');
});
