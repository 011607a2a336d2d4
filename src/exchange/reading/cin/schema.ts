/**
 * The rules of the Children in Need census, 2024 collection, as a table of our own. A test holds it against the
 * Department for Education's published XML Schema wherever that file is beside the checkout.
 */

/** What an element's text may be. */
export type TextRule =
  | { readonly kind: 'text' | 'date' | 'year' | 'moment' | 'count' }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly example: string };

/** The elements that stand inside another, in this order. */
export interface Parts {
  readonly kind: 'parts';
  readonly parts: readonly Part[];
}

export type Content = TextRule | Parts;

export interface Part {
  readonly name: string;
  readonly least: 0 | 1;
  readonly most: number;
  readonly is: Content;
}

const one = (name: string, is: Content): Part => ({ name, least: 1, most: 1, is });
const maybe = (name: string, is: Content): Part => ({ name, least: 0, most: 1, is });
const some = (name: string, is: Content): Part => ({ name, least: 1, most: Number.POSITIVE_INFINITY, is });
const any = (name: string, is: Content): Part => ({ name, least: 0, most: Number.POSITIVE_INFINITY, is });
const parts = (...list: readonly Part[]): Parts => ({ kind: 'parts', parts: list });
const codes = (list: string): TextRule => ({ kind: 'codes', codes: list.split(' ') });

const text: TextRule = { kind: 'text' };
const date: TextRule = { kind: 'date' };
const yesNo = codes('0 1');
const upn: TextRule = { kind: 'pattern', pattern: '[A-Za-z]\\d{11}(\\d|[A-Za-z])', example: 'A123456789123' };
const categoryOfAbuse = codes('NEG PHY SAB EMO MUL');
const ethnicity = codes(
  'WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
);
const factor = codes(
  '1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A 14A 15A 16A 17A ' +
    '18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A',
);

const identifiers = parts(
  one('LAchildID', text),
  maybe('UPN', upn),
  maybe('FormerUPN', upn),
  maybe('UPNunknown', codes('UN1 UN2 UN3 UN4 UN5 UN6 UN7')),
  maybe('PersonBirthDate', date),
  maybe('ExpectedPersonBirthDate', date),
  one('GenderCurrent', codes('1 2 0 9')),
  maybe('PersonDeathDate', date),
);

const disability = codes('NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA');
const characteristics = parts(
  one('Ethnicity', ethnicity),
  maybe('Disabilities', parts(some('Disability', disability))),
);

const assessment = parts(
  one('AssessmentActualStartDate', date),
  maybe('AssessmentInternalReviewDate', date),
  maybe('AssessmentAuthorisationDate', date),
  maybe('FactorsIdentifiedAtAssessment', parts(some('AssessmentFactors', factor))),
);

const section47 = parts(
  one('S47ActualStartDate', date),
  maybe('InitialCPCtarget', date),
  maybe('DateOfInitialCPC', date),
  one('ICPCnotRequired', yesNo),
);

const protectionPlan = parts(
  one('CPPstartDate', date),
  maybe('CPPendDate', date),
  one('InitialCategoryOfAbuse', categoryOfAbuse),
  one('LatestCategoryOfAbuse', categoryOfAbuse),
  one('NumberOfPreviousCPP', { kind: 'count' }),
  maybe('Reviews', parts(some('CPPreviewDate', date))),
);

const details = parts(
  one('CINreferralDate', date),
  one('ReferralSource', codes('1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10')),
  maybe('PrimaryNeedCode', codes('N1 N2 N3 N4 N5 N6 N7 N8 N9 N0')),
  maybe('CINclosureDate', date),
  maybe('ReasonForClosure', codes('RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9')),
  maybe('DateOfInitialCPC', date),
  any('Assessments', assessment),
  any('CINPlanDates', parts(one('CINPlanStartDate', date), maybe('CINPlanEndDate', date))),
  any('Section47', section47),
  one('ReferralNFA', yesNo),
  any('ChildProtectionPlans', protectionPlan),
);

/** What stands inside `Child`. */
export const childParts = parts(
  one('ChildIdentifiers', identifiers),
  one('ChildCharacteristics', characteristics),
  some('CINdetails', details),
);

const source = parts(
  maybe('SourceLevel', codes('L')),
  one('LEA', { kind: 'pattern', pattern: '\\d{3}', example: '201' }),
  maybe('SoftwareCode', text),
  maybe('Release', text),
  maybe('SerialNo', { kind: 'pattern', pattern: '\\d{3}\\d*', example: '001' }),
  maybe('DateTime', { kind: 'moment' }),
);

/** What stands inside `Header`. */
export const headerParts = parts(
  maybe(
    'CollectionDetails',
    parts(maybe('Collection', codes('CIN')), maybe('Year', { kind: 'year' }), maybe('ReferenceDate', date)),
  ),
  any('Source', source),
);

/** What stands inside `Message`, the whole file. */
export const messageParts = parts(maybe('Header', headerParts), one('Children', parts(some('Child', childParts))));
