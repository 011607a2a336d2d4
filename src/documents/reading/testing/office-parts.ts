export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a part points to, as written in its list: a target with "://" or a mail address is outside. */
export interface Pointer {
  id: string;
  kind: string;
  target: string;
}

export function relationsXml(pointers: readonly Pointer[]): string {
  const each = pointers.map(({ id, kind, target }) => {
    const mode = /:\/\/|^mailto:/.test(target) ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export function typesXml(main: string, type: string): string {
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`;
}

export const rootRelations = (main: string): string =>
  relationsXml([{ id: 'r1', kind: 'officeDocument', target: main }]);
