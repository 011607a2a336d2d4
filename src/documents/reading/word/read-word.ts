import type { Paper, Paragraph, Part } from '../../paper.ts';
import { asItReads } from '../../words-of.ts';
import { growth } from '../limits.ts';
import { titleInProperties } from '../package/office-kind.ts';
import type { Package } from '../package/open-package.ts';
import { type Relation, relationsOf } from '../package/relations.ts';
import { isPageNumber } from '../page-number.ts';
import { type Remarks, remarks, sayLinksOutside } from '../remarks.ts';
import { titleOf } from '../title-of.ts';
import type { Element } from '../xml/element.ts';
import { unitsOf } from '../xml/units.ts';
import { readNumbering } from './numbering.ts';
import { besideBody, readBody } from './read-story.ts';
import type { Story } from './story.ts';
import { readStyles } from './styles.ts';

/**
 * Reads a Word file: the heads of its pages, its text as it would read with every tracked change accepted, then text boxes,
 * the feet of its pages, notes and comments. Nothing in it is run, and nothing outside it is fetched.
 */
export async function readWord(opened: Package, main: string): Promise<Paper> {
  const relations = await relationsOf(opened, main);
  const inside = relations.filter(({ outside, target }) => !outside && opened.has(target));
  const named = (kind: string): string | undefined => inside.find((one) => one.kind === kind)?.target;
  const said = remarks();
  remarkOnOutside(relations, said);
  const shared = {
    style: await readStyles(opened, named('styles')),
    numberer: await readNumbering(opened, named('numbering')),
    said,
    counted: growth(),
    boxes: [],
    called: new Map<string, string>(),
    links: [],
  };
  const storyOf = async (part: string): Promise<Story> => ({
    ...shared,
    relations: byId(await relationsOf(opened, part)),
  });
  /** First, odd and even pages have a part each, which mostly say the same: that is said once. */
  const pages = async (kind: 'header' | 'footer'): Promise<Paragraph[]> => {
    const parts = [...new Set(inside.filter((one) => one.kind === kind).map(({ target }) => target))];
    const part: Part = kind === 'header' ? 'page header' : 'page footer';
    const lines: Paragraph[] = [];
    for (const name of parts) {
      lines.push(...besideBody(await whole(opened, name, kind), await storyOf(name), part, part));
    }
    const distinct = new Map(lines.map((line) => [asItReads(line), line]));
    return [...distinct.values()].filter(({ text }) => !isPageNumber(text));
  };
  const heads = await pages('header');
  const story = await storyOf(main);
  const body = await readBody(unitsOf({ bytes: opened.part(main), name: main }, 'document', 'document/body'), story);
  const feet = await pages('footer');
  const notes: Paragraph[] = [];
  for (const kind of ['footnote', 'endnote', 'comment'] as const) {
    const name = named(`${kind}s`);
    if (name !== undefined) notes.push(...(await notesOf(opened, name, kind, await storyOf(name))));
  }
  const boxes = boxesOf(story);
  const blocks = [...heads, ...body.blocks, ...boxes, ...feet, ...notes];
  if (story.links.length > 0) said.add('link-outside', null, sayLinksOutside(story.links));
  const title = body.title ?? titleOf(body.blocks) ?? heads[0]?.text ?? (await titleInProperties(opened));
  return { format: 'docx', title, blocks, remarks: said.all() };
}

const byId = (relations: readonly Relation[]): Map<string, Relation> => new Map(relations.map((one) => [one.id, one]));

/** All that a part holds, as one element. */
async function whole(opened: Package, name: string, frame: 'header' | 'footer'): Promise<Element> {
  const content: Element[] = [];
  const root = frame === 'header' ? 'hdr' : 'ftr';
  for await (const element of unitsOf({ bytes: opened.part(name), name }, root)) content.push(element);
  return { name: root, attributes: new Map(), content };
}

/** Word keeps the lines that part notes from text among the notes; they have a type and no words. */
async function notesOf(
  opened: Package,
  name: string,
  kind: 'footnote' | 'endnote' | 'comment',
  story: Story,
): Promise<Paragraph[]> {
  const notes: Paragraph[] = [];
  const part: Part = kind === 'comment' ? 'comment' : 'footnote';
  for await (const element of unitsOf({ bytes: opened.part(name), name }, `${kind}s`)) {
    const called = story.called.get(`${kind} ${element.attributes.get('id') ?? ''}`);
    const at = called === undefined ? kind : `${kind} at ${called}`;
    notes.push(...besideBody(element, story, part, at));
  }
  return notes;
}

/** A box may hold a box: the list grows while it is read. */
function boxesOf(story: Story): Paragraph[] {
  const lines: Paragraph[] = [];
  for (let next = 0; next < story.boxes.length; next++) {
    const box = story.boxes[next];
    if (box) lines.push(...besideBody(box.element, story, 'text box', `text box at ${box.at}`));
  }
  return lines;
}

function remarkOnOutside(relations: readonly Relation[], said: Remarks): void {
  const fetched = relations.filter(({ outside, kind }) => outside && kind !== 'hyperlink');
  for (const _ of fetched) {
    said.tally('part-outside', 'the whole paper', (count) => {
      const points = count === 1 ? 'The paper points at another file' : `The paper points at ${count} other files`;
      return `${points} (a template, a picture or the like). Nothing was fetched.`;
    });
  }
}
