import fc from 'fast-check';
import { type Content, childParts, type Part, type TextRule } from '../cin/schema.ts';

/** An element to be written as XML: inside it are elements and source text. */
export interface Written {
  readonly name: string;
  readonly attributes: string;
  readonly inside: readonly (Written | string)[];
}

/** A file with these children, written as they are. */
export function censusOf(...children: readonly (Written | string)[]): string {
  const inside = children.map((child) => (typeof child === 'string' ? child : xml(child))).join('\n');
  return `<Message>\n<Children>\n${inside}\n</Children>\n</Message>\n`;
}

export function xml({ name, attributes, inside }: Written): string {
  return `<${name}${attributes}>${inside.map((item) => (typeof item === 'string' ? item : xml(item))).join('')}</${name}>\n`;
}

export const element = (name: string, ...inside: readonly (Written | string)[]): Written => ({
  name,
  attributes: '',
  inside,
});

/** Children that keep every rule of the schema. */
export const validChild: fc.Arbitrary<Written> = contentOf('Child', childParts, 0);

/** Children that have every element there is. */
export const fullChild: fc.Arbitrary<Written> = contentOf('Child', childParts, 1);

function contentOf(name: string, content: Content, least: 0 | 1): fc.Arbitrary<Written> {
  if (content.kind !== 'parts') return textOf(content).map((text) => element(name, text));
  return fc
    .tuple(...content.parts.map((part) => occurrencesOf(part, least)))
    .map((lists) => element(name, ...lists.flat()));
}

function occurrencesOf(part: Part, least: 0 | 1): fc.Arbitrary<readonly Written[]> {
  const lengths = { minLength: Math.max(part.least, least), maxLength: Math.min(part.most, 2) };
  return fc.array(contentOf(part.name, part.is, least), lengths);
}

/** The child with another text in its first element of this name. */
export function withText(child: Written, name: string, text: string): Written {
  const target = elementsIn(child).find((element) => element.name === name);
  return replaced(child, (element) => (element === target ? [{ ...element, inside: [text] }] : null))[0] ?? child;
}

function textOf(rule: TextRule): fc.Arbitrary<string> {
  const two = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
  const date = fc.tuple(fc.integer({ min: 1000, max: 9999 }), two(1, 12), two(1, 28)).map((parts) => parts.join('-'));
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  switch (rule.kind) {
    case 'codes':
      return fc.constantFrom(...rule.codes);
    case 'date':
      return date;
    case 'count':
      return fc.integer({ min: 0, max: 20 }).map(String);
    case 'pattern':
      return digits(12).map((number) => `A${number}`);
    default:
      return digits(6).map((number) => `DfE${number}`);
  }
}

/** Texts that are near to being right somewhere. */
export const nearlyRightTexts: readonly string[] = [
  ...[
    'true',
    'FALSE',
    'yes',
    '1',
    '0',
    '2',
    ' 1',
    '1 ',
    '\n1\n',
    '01',
    '',
    ' ',
    '\u00a0',
    'wbri',
    ' WBRI',
    'WBRI\t',
    'un1',
    '18a',
    '21A',
  ],
  ...[
    '2024-02-29',
    '2023-02-29',
    '1900-02-29',
    '2000-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
  ],
  ...[
    '0000-01-01',
    '0001-01-01',
    '-0001-01-01',
    '12024-01-01',
    '02024-01-01',
    '999-01-01',
    '2024-1-1',
    '01/02/2024',
    '20240101',
  ],
  ...[
    '2024-01-01Z',
    '2024-01-01+01:00',
    '2024-01-01-14:00',
    '2024-01-01+14:01',
    '2024-01-01+15:00',
    '2024-01-01z',
    '2024-01-01+1:00',
  ],
  ...[
    '2024-01-01T00:00:00',
    '2024-01-01T00:00:00Z',
    '2024-01-01T00:00:00.000',
    '2024-01-01T09:30:00',
    '2024-01-01T24:00:00',
    ' 2024-01-01\n',
  ],
  ...['+5', '-0', '-1', '007', '1.0', '1e3', '½', '٣', '9999', '+', '-', '12345678901234567890'],
  ...[
    'A123456789123',
    'a12345678912b',
    'A12345678912٣',
    'A1234567891234',
    ' A123456789123',
    'A123456789123\n',
    'É23456789123',
  ],
  ...[
    '<![CDATA[1]]>',
    '<![CDATA[2024-01-01]]>',
    '1<!-- a note -->',
    '20<!-- a note -->24-01-01',
    '&#49;',
    '&#x41;123456789123',
    '<?note 1?>1',
  ],
];

const nearlyRight = fc.constantFrom(...nearlyRightTexts);

const stray = fc.constantFrom(
  'PersonBirthDate',
  ' ',
  '\n\n',
  '<!-- a note -->',
  '&#160;',
  '0',
  '<![CDATA[x]]>',
  '<Child/>',
  '<Sex>1</Sex>',
  '<?note 1?>',
);
const attribute = fc.constantFrom(
  ...[
    ' id="1"',
    ' xml:lang="en"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="a.xsd"',
  ],
  ...[' xmlns="urn:x"', ' xmlns:p="urn:x"', ' xmlns:p="urn:x" p:a="1"'],
);

/** One change to one child, which may or may not break a rule. `at` picks the place. */
const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('drop', 'twice', 'swap', 'rename', 'text', 'stray', 'attribute'),
  name: fc.nat(),
  nearlyRight,
  stray,
  attribute,
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Children that keep the schema, or break it in one to three places. */
export const spoiltChild: fc.Arbitrary<Written> = fc
  .tuple(validChild, fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([child, changes]) => changes.reduce(changed, child));

function changed(child: Written, by: Change): Written {
  const elements = elementsIn(child);
  const target = elements[by.at % elements.length];
  const names = [...new Set(elements.map(({ name }) => name))];
  return replaced(child, (element) => (element === target ? spoilt(element, by, names) : null))[0] ?? child;
}

function spoilt(target: Written, by: Change, names: readonly string[]): readonly Written[] {
  switch (by.kind) {
    case 'drop':
      return [];
    case 'twice':
      return [target, target];
    case 'swap':
      return [{ ...target, inside: target.inside.toReversed() }];
    case 'rename':
      return [{ ...target, name: names[by.name % names.length] ?? target.name }];
    case 'text':
      return [{ ...target, inside: [by.nearlyRight] }];
    case 'stray':
      return [{ ...target, inside: target.inside.toSpliced(by.name % (target.inside.length + 1), 0, by.stray) }];
    default:
      return [{ ...target, attributes: by.attribute }];
  }
}

function elementsIn(element: Written): readonly Written[] {
  return [element, ...element.inside.flatMap((item) => (typeof item === 'string' ? [] : elementsIn(item)))];
}

/** The element with what `by` gives in the place of whatever it does not answer null for. */
function replaced(element: Written, by: (element: Written) => readonly Written[] | null): readonly Written[] {
  const instead = by(element);
  if (instead !== null) return instead;
  const inside = element.inside.flatMap((item): readonly (Written | string)[] =>
    typeof item === 'string' ? [item] : replaced(item, by),
  );
  return [{ ...element, inside }];
}

/** A child with this identifier and no more than the schema asks for. */
export const smallChild = (id: string): Written =>
  element(
    'Child',
    element('ChildIdentifiers', element('LAchildID', id), element('GenderCurrent', '2')),
    element('ChildCharacteristics', element('Ethnicity', 'WBRI')),
    element(
      'CINdetails',
      element('CINreferralDate', '2024-01-31'),
      element('ReferralSource', '6'),
      element('ReferralNFA', '0'),
    ),
  );
