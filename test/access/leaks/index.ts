import { candidates } from './candidates.ts';
import { count } from './count.ts';
import { draft } from './draft.ts';
import { errorText } from './error-text.ts';
import { foreignKey } from './foreign-key.ts';
import type { Leak } from './leak.ts';
import { rank } from './rank.ts';
import { referenceNumber } from './reference-number.ts';
import { sort } from './sort.ts';
import { uniqueKey } from './unique-key.ts';
import { updatedAt } from './updated-at.ts';
import { version } from './version.ts';

/** The eleven of access.md, "The property", in its order. */
export const leaks: readonly Leak[] = [
  count,
  sort,
  uniqueKey,
  foreignKey,
  candidates,
  rank,
  version,
  draft,
  errorText,
  referenceNumber,
  updatedAt,
];
