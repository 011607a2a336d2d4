import { OFFICE, type Pointer, relationsXml, rootRelations, typesXml } from './office-parts.ts';
import { zipOf } from './zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMES = `xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:mc="m" xmlns:wps="p" xmlns:v="v" xmlns:a="a"`;
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** What a Word file is made of in a test: XML that goes inside each part. */
export interface WordParts {
  body: string;
  header?: string;
  footer?: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  pointers?: readonly Pointer[];
  type?: string;
  more?: Readonly<Record<string, string | Uint8Array>>;
}

export function wordFile({ body, pointers = [], type = MAIN, more = {}, ...parts }: WordParts): Buffer {
  const roots = {
    header: 'hdr',
    footer: 'ftr',
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    comments: 'comments',
  };
  const given = Object.entries(roots).flatMap(([kind, root]) => {
    const inside = Object.entries(parts).find(([name]) => name === kind)?.[1];
    return inside === undefined ? [] : [{ kind, xml: `<w:${root} ${NAMES}>${inside}</w:${root}>` }];
  });
  return zipOf({
    '[Content_Types].xml': typesXml('word/document.xml', type),
    '_rels/.rels': rootRelations('word/document.xml'),
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml([
      ...given.map(({ kind }) => ({ id: kind, kind, target: `${kind}.xml` })),
      ...pointers,
    ]),
    ...Object.fromEntries(given.map(({ kind, xml }) => [`word/${kind}.xml`, xml])),
    ...more,
  });
}

/** A paragraph of one run. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A cell of these paragraphs. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

export const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
