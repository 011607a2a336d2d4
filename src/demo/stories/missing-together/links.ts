import { tellEach, tellMembers } from '../tell-members.ts';
import type { Teller } from '../teller.ts';

/** Who is joined to whom, and how that is known. */
export function links(t: Teller): void {
  const said = {
    source: 'In two return interviews',
    how: 'saidByThem',
    by: 'return-interviewer',
    ago: 57,
    confidence: 'high',
  } as const;
  tellMembers(t, 'lapwing', ['saoirse', 'tiana', 'maja'], {
    source: 'Found together four times',
    how: 'fromARecord',
    by: 'police-sergeant',
    ago: 70,
    decidedBy: 'exploitation-lead',
  });
  t.link('bestFriend', 'saoirse', 'tiana', 'supportive', said, {
    ...said,
    source: 'Her foster carer',
    how: 'saidByFamily',
    by: 'worker-in-care',
    ago: 66,
  });
  t.link('looksOutFor', 'tiana', 'saoirse', 'supportive', said);
  t.link('looksOutFor', 'saoirse', 'maja', 'supportive', { ...said, ago: 31 });
  t.link('friend', 'maja', 'tiana', 'supportive', { ...said, ago: 31 });
  t.link('inContactWith', 'neil', 'saoirse', 'controlling', {
    source: 'Found in his car',
    how: 'seenByAWorker',
    by: 'police-sergeant',
    ago: 61,
  });
  t.link('inContactWith', 'neil', 'maja', 'controlling', {
    source: 'Found in his car',
    how: 'seenByAWorker',
    by: 'police-sergeant',
    ago: 61,
  });
  t.link('inContactWith', 'neil', 'tiana', 'unknown', {
    source: 'Messages seen by her carer',
    how: 'saidByFamily',
    by: 'worker-in-care',
    ago: 28,
    status: 'proposed',
  });
  tellEach(t, 'spendsTimeAt', ['saoirse', 'tiana', 'maja'], t.at('railway-station'), 'mixed', {
    source: 'Found there',
    how: 'fromARecord',
    by: 'police-sergeant',
    ago: 58,
  });
  t.link('spendsTimeAt', 'neil', t.at('railway-station'), 'harmful', {
    source: 'Station staff',
    how: 'reported',
    by: 'neighbourhood-officer',
    ago: 50,
    decidedBy: 'exploitation-lead',
  });
}
