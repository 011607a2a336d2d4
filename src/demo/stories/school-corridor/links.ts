import { tellEach, tellMembers } from '../tell-members.ts';
import type { Teller } from '../teller.ts';

/** Who is joined to whom, and how that is known. */
export function links(t: Teller): void {
  const school = {
    source: 'School’s own notes',
    how: 'fromARecord',
    by: 'lead-gannet-point',
    ago: 105,
    decidedBy: 'exploitation-lead',
  } as const;
  tellMembers(t, 'sandpiper', ['erin', 'chloe', 'anjali', 'ethan'], {
    ...school,
    source: 'Same year, same lessons, same corridor',
    decidedBy: 'panel-chair',
  });
  tellEach(
    t,
    'spendsTimeAt',
    ['erin', 'chloe', 'anjali', 'ethan'],
    t.at('gannet-point-science-corridor'),
    'mixed',
    school,
  );
  t.link('bestFriend', 'erin', 'anjali', 'supportive', {
    source: 'Both of them',
    how: 'saidByThem',
    by: 'lead-gannet-point',
    ago: 100,
    confidence: 'high',
  });
  t.link('looksOutFor', 'anjali', 'erin', 'supportive', {
    source: 'She walks her between lessons',
    how: 'seenByAWorker',
    by: 'lead-gannet-point',
    ago: 98,
  });
  t.link('friend', 'chloe', 'anjali', 'supportive', {
    source: 'Her mother',
    how: 'saidByFamily',
    by: 'lead-gannet-point',
    ago: 90,
  });
  t.link('classmate', 'ethan', 'erin', 'mixed', school);
  t.link('feelsSafeAt', 'erin', t.at('library'), 'supportive', {
    source: 'Her safety map',
    how: 'saidByThem',
    by: 'school-nurse',
    ago: 70,
    confidence: 'high',
  });
  t.link('onlineContact', 'chloe', t.at('rated-account'), 'harmful', {
    source: 'She showed the messages',
    how: 'saidByThem',
    by: 'lead-gannet-point',
    ago: 88,
    confidence: 'high',
  });
  t.link('near', t.at('rated-account'), t.at('gannet-point-science-corridor'), 'harmful', {
    source: 'Comments on the account name the corridor',
    how: 'reported',
    by: 'lead-gannet-point',
    ago: 87,
  });
}
