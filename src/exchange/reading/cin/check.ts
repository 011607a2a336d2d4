import { quoted } from '../quoted.ts';
import type { Remark } from '../row.ts';
import type { Element } from '../xml/element.ts';
import type { Content, Part, Parts, TextRule } from './schema.ts';
import { valueBy } from './value.ts';

/** An element found to be as the schema has it, its text as the schema writes it. */
export interface Checked {
  readonly name: string;
  readonly line: number;
  readonly value: string;
  readonly children: readonly Checked[];
}

/** What was found; `checked` may be trusted only where there are no problems. */
export interface Findings {
  readonly checked: Checked;
  readonly problems: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** Holds an element and everything in it against the rules, and says everything that is wrong. */
export function check(element: Element, content: Content): Findings {
  const problems: Remark[] = [];
  const warnings: Remark[] = [];
  const checked = checkElement(element, content, { problems, warnings });
  return { checked, problems, warnings };
}

interface Saying {
  readonly problems: Remark[];
  readonly warnings: Remark[];
}

function checkElement(element: Element, content: Content, saying: Saying): Checked {
  const { name, line } = element;
  for (const attribute of element.attributes) {
    saying.problems.push({
      line,
      column: name,
      code: 'attribute',
      reason: `${quoted(attribute)} is not an attribute of ${name}.`,
    });
  }
  if (content.kind === 'parts') return { name, line, value: '', children: checkParts(element, content, saying) };
  return { name, line, value: checkText(element, content, saying), children: [] };
}

function checkText(element: Element, rule: TextRule, { problems, warnings }: Saying): string {
  const { name: column, line } = element;
  for (const child of element.children) problems.push(unknown(child, column));
  const value = valueBy(rule, element.text);
  if (!value.fits) {
    problems.push({ line, column, code: value.code, reason: value.reason });
    return '';
  }
  if (value.readAs)
    warnings.push({
      line,
      column,
      code: 'read-as',
      reason: `${quoted(element.text)} was read as ${quoted(value.value)}.`,
    });
  return value.value;
}

function checkParts(element: Element, { parts }: Parts, saying: Saying): readonly Checked[] {
  const { problems } = saying;
  if (element.textLine !== null) {
    problems.push({
      line: element.textLine,
      column: element.name,
      code: 'stray-text',
      reason: `There is text where only elements may be: ${quoted(element.text.trim())}.`,
    });
  }
  const place = { at: 0, seen: new Set<Part>() };
  const checked = element.children.flatMap((child) => {
    const part = parts.find(({ name }) => name === child.name);
    if (part === undefined) {
      problems.push(unknown(child, element.name));
      return [];
    }
    const trouble = misplaced(child, part, parts, place);
    if (trouble !== null) problems.push(trouble);
    return [checkElement(child, part.is, saying)];
  });
  for (const part of parts) {
    if (part.least > 0 && !place.seen.has(part)) {
      problems.push({
        line: element.line,
        column: part.name,
        code: 'missing-element',
        reason: `${element.name} must have ${part.name}.`,
      });
    }
  }
  return checked;
}

/** Elements come in the schema's order, and some only once. Moves `place` on. */
function misplaced(
  { name: column, line }: Element,
  part: Part,
  parts: readonly Part[],
  place: { at: number; seen: Set<Part> },
): Remark | null {
  const index = parts.indexOf(part);
  const repeated = place.seen.has(part);
  place.seen.add(part);
  if (repeated && part.most === 1)
    return { line, column, code: 'repeated-element', reason: `${column} is there more than once.` };
  if (index < place.at)
    return { line, column, code: 'out-of-order', reason: `${column} must come before ${parts[place.at]?.name}.` };
  place.at = index;
  return null;
}

function unknown({ name, line }: Element, inside: string): Remark {
  return { line, column: name, code: 'unknown-element', reason: `${quoted(name)} is not an element of ${inside}.` };
}
