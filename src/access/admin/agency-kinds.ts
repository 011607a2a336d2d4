/** Kinds of agency in an English local safeguarding partnership (Working Together 2023, chapter 2). */
export const agencyKinds: Readonly<Record<string, string>> = {
  childrensSocialCare: 'Children’s social care',
  police: 'Police',
  health: 'Health',
  school: 'School or college',
  youthJustice: 'Youth justice',
  housing: 'Housing',
  communitySafety: 'Community safety',
  youthService: 'Youth service',
  voluntarySector: 'Voluntary or community organisation',
  adultSocialCare: 'Adult social care',
  transport: 'Transport',
  childrensHome: 'Children’s home',
  otherCouncil: 'Another council',
  councilBusinessSupport: 'Partnership business support',
  dataProtection: 'Data protection',
  oversight: 'Scrutiny and elected members',
};

export const agencyKindWords = (kind: string): string => agencyKinds[kind] ?? kind;
