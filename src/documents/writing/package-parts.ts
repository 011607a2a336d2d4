import type { PaperToWrite } from './paper-to-write.ts';
import { XML_BEGINS, xml } from './xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of the package that another points to: `id`, its kind (the last word of the relation) and where it is. */
export interface Relation {
  id: string;
  kind: string;
  target: string;
}

/** What a part points to, all inside the package: nothing is ever fetched from elsewhere. */
export function relations(of: readonly Relation[]): string {
  const each = of.map(
    ({ id, kind, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML_BEGINS}<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

/** What the package itself points to: its main part and the two papers about it. */
export function rootRelations(main: string): string {
  return `${XML_BEGINS}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/><Relationship Id="rId2" Type="${RELATIONS}/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`;
}

/** Which kind each part is. */
export function contentTypes(parts: readonly (readonly [name: string, type: string])[]): string {
  const office = 'application/vnd.openxmlformats-officedocument';
  const each = [
    ...parts.map(([name, type]) => [name, `${office}.${type}+xml`] as const),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'] as const,
    ['docProps/app.xml', `${office}.extended-properties+xml`] as const,
  ];
  const overrides = each.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('');
  return `${XML_BEGINS}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

/** Title and language. No day stands here: the day of a paper is its edition’s, and the same paper gives the same bytes. */
export function coreProperties({ title, subtitle, edition }: PaperToWrite): string {
  const about = subtitle === null ? '' : `<dc:subject>${xml(subtitle)}</dc:subject>`;
  const version = edition === null ? '' : `<cp:version>${xml(edition)}</cp:version>`;
  return `${XML_BEGINS}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title>${about}<dc:creator>Kith</dc:creator><dc:language>en-GB</dc:language>${version}</cp:coreProperties>`;
}

export const APP_PROPERTIES = `${XML_BEGINS}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Kith</Application></Properties>`;
