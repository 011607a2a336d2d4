import { pack } from '../pack.ts';
import { APP_PROPERTIES, contentTypes, coreProperties, relations, rootRelations } from '../package-parts.ts';
import type { PaperToWrite } from '../paper-to-write.ts';
import { XML_BEGINS } from '../xml.ts';
import { body } from './body.ts';
import { Lists } from './lists.ts';
import { documentPart, foot, head, pageFor, section } from './page.ts';
import { styles } from './styles.ts';

const SETTINGS = `${XML_BEGINS}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`;

const PARTS = [
  { id: 'rIdStyles', kind: 'styles', target: 'styles.xml' },
  { id: 'rIdLists', kind: 'numbering', target: 'numbering.xml' },
  { id: 'rIdSettings', kind: 'settings', target: 'settings.xml' },
  { id: 'rIdHead', kind: 'header', target: 'header1.xml' },
  { id: 'rIdFoot', kind: 'footer', target: 'footer1.xml' },
];

/**
 * A Word document (ECMA-376, transitional): A4, en-GB, real headings and lists, heading rows repeated, title and edition
 * at the head and “Page n of m” at the foot of each page. The same paper always gives the same bytes.
 */
export async function writeWord(paper: PaperToWrite): Promise<Buffer> {
  const page = pageFor(paper);
  const lists = new Lists();
  const document = documentPart(`${body(paper, page, lists)}${section(page)}`);
  const type = (kind: string) => `wordprocessingml.${kind}`;
  return pack({
    '[Content_Types].xml': contentTypes([
      ['word/document.xml', type('document.main')],
      ...PARTS.map(({ kind, target }) => [`word/${target}`, type(kind)] as const),
    ]),
    '_rels/.rels': rootRelations('word/document.xml'),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relations(PARTS),
    'word/styles.xml': styles(page),
    'word/numbering.xml': lists.part(),
    'word/settings.xml': SETTINGS,
    'word/header1.xml': head(paper),
    'word/footer1.xml': foot(),
    'docProps/core.xml': coreProperties(paper),
    'docProps/app.xml': APP_PROPERTIES,
  });
}
