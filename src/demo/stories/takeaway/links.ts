import { tellEach, tellMembers } from '../tell-members.ts';
import type { Teller } from '../teller.ts';

/** Who is joined to whom, and how that is known. */
export function links(t: Teller): void {
  const hers = {
    source: 'Her own account, in her own time',
    how: 'saidByThem',
    by: 'worker-exploitation',
    ago: 200,
    confidence: 'high',
  } as const;
  const police = {
    source: 'Police inquiry',
    how: 'fromARecord',
    by: 'police-officer',
    ago: 195,
    decidedBy: 'exploitation-lead',
  } as const;
  tellMembers(t, 'curlew', ['robyn', 'bianca', 'tilly', 'ayomide'], {
    ...hers,
    source: 'Who they say their friends are',
  });
  tellEach(t, 'spendsTimeAt', ['robyn', 'bianca', 'tilly', 'ayomide'], t.at('golden-gannet'), 'harmful', {
    ...police,
    until: 190,
    since: 300,
  });
  t.link('bestFriend', 'robyn', 'tilly', 'supportive', hers);
  t.link('friend', 'robyn', 'bianca', 'supportive', hers);
  t.link('looksOutFor', 'tilly', 'robyn', 'supportive', {
    ...hers,
    source: 'Her friend, who sat with her while she rang her aunt',
    ago: 198,
  });
  t.link('friend', 'ayomide', 'robyn', 'supportive', { ...hers, source: 'Both of them', ago: 95 });
  t.link('exploits', 'manager', 'robyn', 'harmful', hers, police);
  t.link('exploits', 'manager', 'ayomide', 'harmful', {
    source: 'His own account to a mentor',
    how: 'saidByThem',
    by: 'mentor',
    ago: 98,
    confidence: 'high',
    decidedBy: 'exploitation-lead',
  });
  t.link('inContactWith', 'driver', 'tilly', 'unknown', { ...police, confidence: 'medium' });
  t.link('inContactWith', 'driver', 'bianca', 'unknown', { ...police, status: 'proposed' });
  t.link('worksAt', 'manager', t.at('golden-gannet'), 'harmful', { ...police, until: 190, since: 900 });
  t.link('worksAt', 'driver', t.at('golden-gannet'), 'mixed', { ...police, since: 500 });
  t.link('near', t.at('golden-gannet'), t.at('oakum-barbers'), 'supportive', {
    source: 'The barber keeps his light on and his door open until the last bus',
    how: 'seenByAWorker',
    by: 'community-safety',
    ago: 120,
    confidence: 'high',
  });
}
