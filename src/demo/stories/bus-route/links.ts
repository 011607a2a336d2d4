import { tellEach, tellMembers } from '../tell-members.ts';
import type { Teller } from '../teller.ts';

/** Who is joined to whom, and how that is known. */
export function links(t: Teller): void {
  const d = (count: number): number => t.setting.schoolDaysAgo(count);
  const atInterview = {
    source: 'In his own conversation with his worker',
    how: 'saidByThem',
    by: 'worker-exploitation',
    ago: d(12),
    confidence: 'high',
  } as const;
  const atSchool = {
    source: 'The two of them, to their safeguarding lead',
    how: 'saidByThem',
    by: 'lead-lantern-hill',
    ago: d(7),
    confidence: 'high',
  } as const;
  t.link('bestFriend', 'hafsa', 'jada', 'supportive', atSchool);
  t.link('looksOutFor', 'hafsa', 'jada', 'supportive', { ...atSchool, source: 'Her friend' });
  t.link('friend', 'kacper', 'tomas', 'supportive', atInterview);
  t.link('looksOutFor', 'tomas', 'kacper', 'supportive', {
    ...atInterview,
    source: 'His friend: “he gets off with me so I’m not last”',
  });
  t.link('neighbourOf', 'alfie', 'poppy', 'supportive', {
    source: 'His grandmother',
    how: 'saidByFamily',
    by: 'second-screener',
    ago: d(24),
  });
  t.link('travelsWith', 'poppy', 'alfie', 'supportive', {
    source: 'His grandmother',
    how: 'saidByFamily',
    by: 'second-screener',
    ago: d(24),
  });
  t.link('travelsWith', 'jada', 'alfie', 'unknown', {
    source: 'Same bus, same hour, in two separate concerns',
    how: 'inferred',
    by: 'exploitation-lead',
    ago: 7,
    status: 'proposed',
  });
  t.link('inContactWith', 'dez', 'kacper', 'controlling', atInterview);
  t.link('inContactWith', 'dez', 'alfie', 'controlling', {
    source: 'What he told his head of year',
    how: 'saidByThem',
    by: 'lead-gannet-point',
    ago: d(24),
    decidedBy: 'exploitation-lead',
  });
  t.link('inContactWith', 'dez', 'jada', 'unknown', {
    ...atSchool,
    source: 'Her friend',
    how: 'saidByAnotherYoungPerson',
    confidence: 'medium',
    status: 'proposed',
  });
  t.link('travelsOn', 'dez', t.at('bus-route-7'), 'harmful', {
    source: 'Bus company report',
    how: 'reported',
    by: 'bus-manager',
    ago: d(18),
    decidedBy: 'exploitation-lead',
  });
  t.link('spendsTimeAt', 'dez', t.at('stand-c'), 'harmful', {
    source: 'Seen by youth workers',
    how: 'seenByAWorker',
    by: 'youth-worker',
    ago: d(9),
    decidedBy: 'exploitation-lead',
  });
  const rides = {
    source: 'The journey to school',
    how: 'saidByFamily',
    by: 'second-screener',
    ago: d(22),
    confidence: 'high',
  } as const;
  tellEach(
    t,
    'travelsOn',
    ['jada', 'hafsa', 'kacper', 'tomas', 'alfie', 'poppy'],
    t.at('bus-route-7'),
    'unknown',
    rides,
  );
  tellEach(t, 'spendsTimeAt', ['kacper', 'tomas', 'alfie'], t.at('stand-c'), 'mixed', {
    ...rides,
    source: 'Where they change buses',
  });
  tellMembers(t, 'heron', ['jada', 'hafsa', 'kacper', 'tomas', 'alfie', 'poppy'], {
    source: 'Who they sit with, from three schools’ concerns read together',
    how: 'inferred',
    by: 'exploitation-lead',
    ago: 7,
    decidedBy: 'panel-chair',
  });
}
