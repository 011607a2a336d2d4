import type { Item } from '../../paper.ts';
import { refuseLongText } from '../limits.ts';
import { itemOf } from '../marks.ts';
import { child, children, type Element, valueIn } from '../xml/element.ts';
import { runText } from './run-text.ts';
import type { Story } from './story.ts';
import { numberingOf, outlineLevel } from './styles.ts';

/** A paragraph as Word prints it. */
export interface ReadParagraph extends Item {
  /** 1 to 6 for a heading; null for other text. */
  readonly level: number | null;
  readonly isTitle: boolean;
}

/** Where blocks may lie in other things: content controls, custom marking, a choice between forms. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'AlternateContent', 'Choice']);

/** The paragraphs, tables and the rest in a body, a cell, a box or a note, taken out of what wraps them. */
export function blockElements(container: Element): Element[] {
  return children(container).flatMap((one) => {
    if (!WRAPPERS.has(one.name)) return [one];
    const chosen = one.name === 'AlternateContent' ? (child(one, 'Choice') ?? child(one, 'Fallback') ?? one) : one;
    return blockElements(chosen);
  });
}

/**
 * Reads paragraphs one after another; one whose end was deleted in a tracked change runs on into the next. What is no
 * paragraph and may hold text (an equation) is read as one.
 */
export function paragraphReader(story: Story): (element: Element, at: string) => ReadParagraph | null {
  let held = '';
  return (element, at) => {
    if (/Pr$/.test(element.name)) return null;
    const properties = child(element, 'pPr');
    const whole = element.name === 'p' ? element : { ...element, content: [element] };
    const text = held + runText(whole, story, at);
    held = '';
    if (child(child(properties, 'rPr'), 'del')) {
      held = text;
      return null;
    }
    return paragraphOf(properties, text, story, at);
  };
}

/** Null for an empty paragraph; one that shows a number and nothing else reads as that number. */
function paragraphOf(properties: Element | undefined, written: string, story: Story, at: string): ReadParagraph | null {
  const text = written
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  refuseLongText(text, `The text at ${at}`);
  story.counted.text(text.length);
  const style = story.style(valueIn(properties, 'pStyle'));
  const numbering = numberingOf(properties) ?? style?.numbering ?? null;
  const printed = numbering ? story.numberer.next(numbering) : null;
  const level = outlineLevel(properties) ?? style?.level ?? null;
  const rest = { level: level === null ? null : Math.min(level, 6), isTitle: style?.isTitle ?? false };
  if (text === '') return printed === null || printed.bullet ? null : { text: printed.mark, mark: null, ...rest };
  return printed === null ? { ...itemOf(text), ...rest } : { text, mark: printed.mark, ...rest };
}
