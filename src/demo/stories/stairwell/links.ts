import { tellEach, tellMembers } from '../tell-members.ts';
import type { Teller } from '../teller.ts';

/** Who is joined to whom, and how that is known. */
export function links(t: Teller): void {
  const detached = {
    source: 'Seen by detached youth workers',
    how: 'seenByAWorker',
    by: 'youth-worker',
    ago: 160,
  } as const;
  const his = {
    source: 'His own account, with his coach beside him',
    how: 'saidByThem',
    by: 'social-worker',
    ago: 150,
    confidence: 'high',
  } as const;
  tellMembers(t, 'plover', ['malachi', 'isaiah', 'riley', 'zakariye', 'keira'], {
    source: 'Who calls for whom on the estate',
    how: 'saidByThem',
    by: 'youth-worker',
    ago: 150,
    decidedBy: 'exploitation-lead',
  });
  tellEach(
    t,
    'spendsTimeAt',
    ['malachi', 'riley', 'zakariye', 'keira'],
    t.at('dunlin-court-east-stairwell'),
    'mixed',
    detached,
  );
  tellEach(t, 'feelsSafeAt', ['riley', 'keira', 'isaiah'], t.at('net-loft'), 'supportive', {
    source: 'Their own safety maps',
    how: 'saidByThem',
    by: 'youth-worker',
    ago: 60,
    confidence: 'high',
  });
  t.link('friend', 'malachi', 'riley', 'supportive', his);
  t.link('friend', 'riley', 'keira', 'supportive', {
    ...detached,
    source: 'One of them, to a youth worker',
    how: 'saidByThem',
  });
  t.link(
    'looksOutFor',
    'keira',
    'isaiah',
    'supportive',
    { ...detached, source: 'She walks him up past the top landing' },
    { ...his, source: 'His mother', how: 'saidByFamily', ago: 90 },
  );
  t.link('looksOutFor', 'malachi', 'isaiah', 'supportive', his);
  t.link('friend', 'zakariye', 'isaiah', 'supportive', { ...detached, ago: 80 });
  t.link('owesMoneyTo', 'malachi', 'jordan', 'controlling', his, {
    source: 'His mother, who has seen the messages',
    how: 'saidByFamily',
    by: 'social-worker',
    ago: 120,
  });
  t.link('controls', 'jordan', 'malachi', 'controlling', his);
  t.link('controls', 'jordan', 'lewis', 'controlling', {
    source: 'His personal adviser',
    how: 'reported',
    by: 'worker-in-care',
    ago: 100,
  });
  t.link('inContactWith', 'lewis', 'zakariye', 'mixed', {
    source: 'A resident',
    how: 'reported',
    by: 'housing-officer',
    ago: 55,
    status: 'proposed',
  });
  t.link('spendsTimeAt', 'jordan', t.at('dunlin-court-east-stairwell'), 'harmful', {
    source: 'Residents’ reports to housing',
    how: 'reported',
    by: 'housing-officer',
    ago: 140,
    decidedBy: 'exploitation-lead',
  });
  t.link('livesAt', 'malachi', t.at('dunlin-court'), 'unknown', {
    source: 'Tenancy record',
    how: 'fromARecord',
    by: 'housing-officer',
    ago: 190,
    confidence: 'high',
  });
}
