import { plainDate } from '../calendar/day.ts';
import type { DatedFact, FactKind } from '../types/person.ts';
import type { ChildFacts } from './children.ts';
import type { World } from './world.ts';

const STRENGTHS: readonly string[] = [
  'Plays in goal for a team that wins',
  'Looks after a younger cousin on Saturdays',
  'Draws; sells the drawings',
  'Never late for swimming',
  'Speaks three languages and translates for the family',
  'Has kept the same best friend since reception class',
  'Mends phones for the whole street',
  'Reads to a grandparent every evening',
  'In the cadets, and good at it',
  'Cooks on Sundays for everybody',
  'Funny, and knows when not to be',
  'Walks two dogs that belong to neighbours',
];

const TRUSTED: readonly string[] = [
  'Form tutor',
  'Aunt',
  'Youth worker at the club',
  'Grandmother',
  'School nurse',
  'Older sister',
  'Football coach',
  'The dinner lady',
  'Librarian',
];

const CONTACT: readonly string[] = [
  'Text, not ring',
  'Through school, not home',
  'After 6pm',
  'Ask for them by nickname if anybody else answers',
  'Ring mum first; she likes to know',
];

const NEED: readonly string[] = [
  'Early help',
  'Child in need (section 17)',
  'Child protection plan',
  'In care (section 20)',
];

/** What is known of a child between dates: a strength first, always (domain §2.2, §4.1). */
export function factsOf(world: World, child: ChildFacts): DatedFact[] {
  const chance = world.seed.chance('facts', child.index);
  const since = (): string => plainDate(chance.between(child.since, world.setting.today - 5));
  const fact = (kind: FactKind, value: string, source: string): DatedFact => ({
    kind,
    value,
    source,
    from: since(),
    until: null,
  });
  const facts = [fact('strength', chance.oneOf(STRENGTHS), 'Themselves')];
  if (chance.happens(0.6)) facts.push(fact('trustedAdult', chance.oneOf(TRUSTED), 'Themselves'));
  if (chance.happens(0.25)) facts.push(fact('safeContact', chance.oneOf(CONTACT), 'Themselves'));
  if (chance.happens(0.3))
    facts.push(fact('sendSupport', chance.happens(0.3) ? 'Education, health and care plan' : 'SEN support', 'School'));
  if (chance.happens(0.12))
    facts.push(
      fact(
        'neurodivergence',
        chance.oneOf(['ADHD, diagnosed', 'Autism, diagnosed', 'Waiting for an assessment']),
        'Health',
      ),
    );
  if (child.school !== null) facts.push(fact('attendance', `${chance.between(72, 99)} per cent this year`, 'School'));
  if (child.open) facts.push(fact('levelOfNeed', chance.oneOf(NEED), 'Children’s social care'));
  return facts;
}
