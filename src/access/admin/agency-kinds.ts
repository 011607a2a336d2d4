/** Kinds of agency in an English local safeguarding partnership (Working Together 2023, chapter 2). */
export const agencyKinds: Readonly<Record<string, string>> = {
  childrens_social_care: 'Children’s social care',
  police: 'Police',
  health: 'Health',
  school: 'School or college',
  youth_justice: 'Youth justice',
  housing: 'Housing',
  community_safety: 'Community safety',
  youth_service: 'Youth service',
  voluntary_sector: 'Voluntary or community organisation',
  adult_social_care: 'Adult social care',
  transport: 'Transport',
  childrens_home: 'Children’s home',
  other_council: 'Another council',
  council_business_support: 'Partnership business support',
  data_protection: 'Data protection',
  oversight: 'Scrutiny and elected members',
};

export const agencyKindWords = (kind: string): string => agencyKinds[kind] ?? kind;
