export type Band = 'red' | 'amber' | 'green';

export const BANDS: readonly Band[] = ['red', 'amber', 'green'];

/** What a statement's action moves it towards: red to amber, amber to green, green is sustained (domain §3.15). */
export const TOWARDS: Readonly<Record<Band, 'amber' | 'green' | 'sustain'>> = {
  red: 'amber',
  amber: 'green',
  green: 'sustain',
};

/** The bands that a typed rating names: "Amber/Red" names two. */
export const bandsNamed = (rating: string): Band[] =>
  BANDS.filter((band) => new RegExp(`\\b${band}\\b`, 'i').test(rating));
