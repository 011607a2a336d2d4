import { digestOf } from '../digest.ts';
import type { CellReader } from './cell-reader.ts';
import type { ReportedConcern } from './concern.ts';
import { where } from './place.ts';
import { subjectsIn } from './subjects.ts';
import { happened, reportedAt } from './times.ts';
import { dangerWords, howKnownWords, plain, sourceCodes } from './words.ts';

const LONGEST = { reference: 100, name: 300, few: 2000, narrative: 20_000 } as const;

/** One row's concern. To be trusted only where the reader has no problems afterwards. */
export function readConcern(reader: CellReader, now: Date): ReportedConcern {
  const reference = reader.words('reference', LONGEST.reference).trim();
  const agency = reader.words('reporter agency', LONGEST.name);
  return {
    identity: digestOf(['concern', plain(agency), reference]),
    reference,
    reportedAt: reportedAt(reader, now),
    reporter: {
      agency: reader.told('reporter agency', LONGEST.name),
      name: reader.told('reporter name', LONGEST.name),
      role: reader.told('reporter role', LONGEST.name),
      contact: reader.told('reporter contact', LONGEST.name),
    },
    sourceCode: sourceCode(reader),
    danger: reader.oneOf('anyone in danger now', dangerWords, 'not_known'),
    dangerSaid: reader.wordsOrNull('what the danger is', LONGEST.few),
    said: reader.words('what was said', LONGEST.narrative),
    howKnown: reader.oneOf('how it is known', howKnownWords, 'not_asked'),
    when: happened(reader, now),
    where: where(reader),
    contexts: {
      peers: reader.told('peers', LONGEST.few),
      school: reader.told('school', LONGEST.few),
      neighbourhood: reader.told('neighbourhood', LONGEST.few),
      online: reader.told('online', LONGEST.few),
    },
    childAware: reader.asked('child aware'),
    parentAware: reader.asked('parent aware'),
    notToldWhy: reader.wordsOrNull('why they were not told', LONGEST.few),
    subjects: subjectsIn(reader),
  };
}

function sourceCode(reader: CellReader): string | null {
  const code = reader.cell('source code').trim().toUpperCase();
  if (code === '') return null;
  if (!sourceCodes.includes(code))
    reader.problem(
      'source code',
      'not-in-list',
      'This is not a referral source code of the census, such as 2A for schools.',
    );
  return code;
}
