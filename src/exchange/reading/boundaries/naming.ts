import { quoted } from '../quoted.ts';
import { whyNotStorable } from '../storable.ts';
import type { AreaKind } from './boundary.ts';

interface Naming {
  readonly kind: AreaKind;
  readonly code: string;
  readonly name: string;
  readonly edition: number | null;
}

export type NamingRead =
  | { readonly ok: true; readonly naming: Naming; readonly nameMissing: boolean }
  | { readonly ok: false; readonly column: string | null; readonly code: string; readonly reason: string };

/** The Office for National Statistics names its properties by area, year and part: `WD13CD`, `LSOA21NM`, in either case. */
const CODE_PROPERTY = /^(wd|lsoa)(\d\d)cd$/i;
const kinds = { wd: 'ward', lsoa: 'lsoa' } as const;
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;
const LONGEST_NAME = 200;

/**
 * Finds what an area is and is called in a feature's properties. A feature with codes of both kinds, as in a lookup of
 * small areas to wards, is of the smaller one.
 */
export function namingIn(properties: unknown): NamingRead {
  const own = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  const codes = own.flatMap(([column, value]) => {
    const [, area, year] = CODE_PROPERTY.exec(column) ?? [];
    return area === undefined || year === undefined ? [] : [{ column, value, area: area.toLowerCase(), year }];
  });
  const found = codes.find(({ area }) => area === 'lsoa') ?? codes[0];
  if (found === undefined)
    return { ok: false, column: null, code: 'no-code', reason: 'There is no property such as WD13CD or LSOA21CD.' };
  const { column, value, area, year } = found;
  if (typeof value !== 'string' || !CODE.test(value)) {
    return {
      ok: false,
      column,
      code: 'not-a-code',
      reason: `${quoted(String(value))} is not a code such as E05000455.`,
    };
  }
  const named = own.find(([key]) => key.toLowerCase() === `${area}${year}nm`);
  const name = typeof named?.[1] === 'string' ? named[1] : '';
  const trouble = whyNotStorable(name);
  if (trouble !== null) return { ok: false, column: named?.[0] ?? null, ...trouble };
  if (name.length > LONGEST_NAME)
    return {
      ok: false,
      column: named?.[0] ?? null,
      code: 'too-long',
      reason: `A name may be ${LONGEST_NAME} characters long.`,
    };
  const missing = name.trim() === '';
  const kind = kinds[area === 'lsoa' ? 'lsoa' : 'wd'];
  return {
    ok: true,
    naming: { kind, code: value, name: missing ? value : name, edition: 2000 + Number(year) },
    nameMissing: missing,
  };
}
