import { child, children, type Element, isOn, textIn, within } from '../xml/element.ts';
import type { Story } from './story.ts';
import { symbol } from './symbol.ts';

/** Words by which a field fetches or runs something; any other field is a number, a date or a reference. */
const REACHING = /^\s*(dde|ddeauto|includetext|includepicture|link|import|macrobutton|database|rd)\b/i;

const PICTURE = new Set(['blip', 'imagedata']);
const DIAGRAM = new Set(['relIds', 'chart']);

/**
 * The text of a paragraph as it would read with every tracked change accepted. Breaks are line ends. Text boxes, notes,
 * pictures, links and fields on the way are noted in the story.
 */
export function runText(element: Element, story: Story, at: string): string {
  return element.content.map((one) => (typeof one === 'string' ? '' : textOf(one, story, at))).join('');
}

function textOf(element: Element, story: Story, at: string): string {
  const { name, attributes } = element;
  switch (name) {
    case 't':
      return textIn(element);
    case 'tab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(attributes.get('char') ?? '', () => story.said.tally('symbol', at, saySymbols));
    case 'del':
    case 'moveFrom':
      story.said.tally('tracked-change', at, sayChanges);
      return '';
    case 'ins':
    case 'moveTo':
      story.said.tally('tracked-change', at, sayChanges);
      return runText(element, story, at);
    case 'instrText':
      if (REACHING.test(textIn(element))) story.said.tally('field', at, sayFields);
      return '';
    case 'fldSimple':
      if (REACHING.test(attributes.get('instr') ?? '')) story.said.tally('field', at, sayFields);
      return runText(element, story, at);
    case 'hyperlink': {
      const relation = story.relations.get(attributes.get('r:id') ?? '');
      if (relation?.outside) story.links.push(relation.target);
      return runText(element, story, at);
    }
    case 'AlternateContent': {
      const chosen = child(element, 'Choice') ?? child(element, 'Fallback');
      return chosen ? runText(chosen, story, at) : '';
    }
    case 'footnoteReference':
    case 'endnoteReference':
    case 'commentReference':
      story.called.set(`${name.replace('Reference', '')} ${attributes.get('id') ?? ''}`, at);
      return '';
    case 'drawing':
    case 'pict':
    case 'object':
      lookAt(element, story, at);
      return '';
    case 'r':
      if (isOn(child(element, 'rPr'), 'vanish')) story.said.tally('hidden-text', at, sayHidden);
      return runText(element, story, at);
    default:
      return /Pr(Change)?$/.test(name) ? '' : runText(element, story, at);
  }
}

/** Text boxes; of one that is there in two forms, for newer and older programs, only the first. */
function* boxesIn(element: Element): Generator<Element> {
  for (const one of children(element)) {
    if (one.name === 'txbxContent') yield one;
    else if (one.name !== 'AlternateContent') yield* boxesIn(one);
    else yield* boxesIn(child(one, 'Choice') ?? child(one, 'Fallback') ?? one);
  }
}

/** What floats beside the text: boxes of text are read later, the rest is said. */
function lookAt(element: Element, story: Story, at: string): void {
  for (const box of boxesIn(element)) story.boxes.push({ element: box, at });
  const has = (names: ReadonlySet<string>) => !within(element, names).next().done;
  if (has(PICTURE)) story.said.tally('picture', at, sayPictures);
  if (has(DIAGRAM)) story.said.tally('chart', at, sayCharts);
  if (has(new Set(['OLEObject']))) story.said.tally('embedded', at, sayEmbedded);
}

const sayChanges = (count: number): string =>
  `The paper has ${count === 1 ? 'a tracked change' : `${count} tracked changes`}. It was read as if every one were accepted.`;
const sayFields = (count: number): string =>
  `${count === 1 ? 'A field' : `${count} fields`} would fetch or run something. The text shown there was taken; nothing was run.`;
const sayHidden = (count: number): string =>
  `${count === 1 ? 'A piece of text is' : `${count} pieces of text are`} hidden in the paper, and read too.`;
const sayPictures = (count: number): string =>
  `${count === 1 ? 'There is a picture' : `There are ${count} pictures`} in the paper. Words in a picture cannot be read.`;
const sayCharts = (count: number): string =>
  `${count === 1 ? 'There is a chart or diagram' : `There are ${count} charts or diagrams`} in the paper, not read.`;
const sayEmbedded = (count: number): string =>
  `${count === 1 ? 'Another file lies' : `${count} other files lie`} inside the paper, not opened.`;
const saySymbols = (count: number): string =>
  `${count === 1 ? 'A symbol' : `${count} symbols`} of a special font could not be read; “\uFFFD” stands for it.`;
