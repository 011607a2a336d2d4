import { XmlDocument, type XmlElement, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import type { Content, Part } from '../cin/schema.ts';
import { sharedData } from './shared-data.ts';

/** The Department for Education's schema for the Children in Need census, and another's verdict by it. */
export const cin = sharedData('cin');

const PREFIX = { xs: 'http://www.w3.org/2001/XMLSchema' };

/** The published schema in the form of our own table, from the element with this name down. */
export function publishedParts(): Content {
  const xsd = XmlDocument.fromString(cin.text('CIN_schema_2024.xsd'));
  const find = (path: string, from: XmlElement | XmlDocument = xsd) => from.find(path, PREFIX).filter(isElement);
  const attribute = (element: XmlElement | undefined, name: string) => element?.attr(name)?.value;

  const contentOf = (element: XmlElement): Content => {
    const type = attribute(element, 'type');
    const [inline] = find('xs:simpleType | xs:complexType', element);
    if (inline !== undefined) return contentOfType(inline);
    const simple = { 'xs:string': 'text', 'xs:date': 'date', 'xs:gYear': 'year', 'xs:dateTime': 'moment' } as const;
    const known = Object.entries(simple).find(([name]) => name === type);
    if (known !== undefined) return { kind: known[1] };
    const [named] = find(`/xs:schema/xs:simpleType[@name='${type}'] | /xs:schema/xs:complexType[@name='${type}']`);
    if (named === undefined) throw new Error(`The schema has no type ${type}.`);
    return contentOfType(named);
  };
  const contentOfType = (type: XmlElement): Content => {
    if (type.name === 'complexType') return { kind: 'parts', parts: find('xs:sequence/xs:element', type).map(partOf) };
    const codes = find('xs:restriction/xs:enumeration', type).map((code) => attribute(code, 'value') ?? '');
    if (codes.length > 0) return { kind: 'codes', codes };
    const [pattern] = find('xs:restriction/xs:pattern', type);
    if (pattern !== undefined) return { kind: 'pattern', pattern: attribute(pattern, 'value') ?? '', example: '' };
    const [whole] = find("xs:restriction[@base='xs:integer'][xs:minInclusive/@value='0']", type);
    if (whole === undefined)
      throw new Error(`The schema has a type that the table has no word for: ${attribute(type, 'name')}.`);
    return { kind: 'count' };
  };
  const partOf = (element: XmlElement): Part => {
    const most = attribute(element, 'maxOccurs') ?? '1';
    return {
      name: attribute(element, 'name') ?? '',
      least: attribute(element, 'minOccurs') === '0' ? 0 : 1,
      most: most === 'unbounded' ? Number.POSITIVE_INFINITY : Number(most),
      is: contentOf(element),
    };
  };
  const [message] = find("/xs:schema/xs:element[@name='Message']");
  if (message === undefined) throw new Error('The schema has no Message.');
  return contentOf(message);
}

function isElement(node: unknown): node is XmlElement {
  return typeof node === 'object' && node !== null && 'attr' in node;
}

/** A function that gives the lines where libxml2 finds a document to break the published schema. */
export function publishedVerdicts(): (document: string) => readonly number[] {
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(cin.text('CIN_schema_2024.xsd')));
  return (text) => {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (error instanceof XmlValidateError) return error.details.map(({ line }) => line);
      throw error;
    } finally {
      document.dispose();
    }
  };
}
