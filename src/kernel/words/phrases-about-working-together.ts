import type { GentlerPhrase } from './gentler-phrase.ts';

const SERVICE =
  'It asks the child to fit the service. What was offered, and how, is what the next worker needs to know.';
const BELIEF = 'It sounds like doubt. Children often tell a little at a time, when it feels safe enough.';
const FEELING = 'It describes how adults felt. What the child did, and what came before it, says more.';
const LABEL = 'A label follows a child for years and hides what happened. Plain facts help the next person more.';
const FAMILY = 'Parents are partners in keeping a child safe. Say what they tried and what stood in the way.';

/** Phrases that blame a child or a family for how services work with them, doubt them, or put a label on them. */
export const phrasesAboutWorkingTogether: readonly GentlerPhrase[] = [
  {
    find: '(failed|fails|failing|failure) to engage',
    instead: 'we have not yet found a way of working that suits …',
    why: SERVICE,
    example: 'He has failed to engage.',
  },
  {
    find: "(not|won't|wouldn't|doesn't|didn't|refuses to|refused to|refusing to|reluctant to|unwilling to) engag(e|ing)",
    instead: 'has not felt able to work with us yet (say what was offered, and how)',
    why: SERVICE,
    example: 'She will not engage with the worker.',
  },
  {
    find: '(non-engagement|non-engaging|disengaged|disengages|disengaging|lack of engagement|poor engagement)',
    instead: 'we have lost touch with … (say what was offered, and how)',
    why: SERVICE,
    example: 'The case was closed due to non-engagement.',
  },
  {
    find: 'hard-to-reach',
    instead: 'we have not reached …',
    why: SERVICE,
    example: 'This is a hard to reach family.',
  },
  {
    find: '(hard|difficult) to (engage|manage|place|handle)',
    instead: 'we have not yet found what helps …',
    why: SERVICE,
    example: 'He is difficult to manage.',
  },
  {
    find: '(failed|fails|failing|failure) to attend',
    instead: 'was not brought, or could not come (say what made it hard)',
    why: SERVICE,
    example: 'She failed to attend her appointment.',
  },
  {
    find: "(non-compliant|non-compliance|uncooperative|un-cooperative|non-cooperative|(refuses|refused|refusing|won't) (to )?co-operate)",
    instead: '(say what was asked, and what made it hard)',
    why: SERVICE,
    example: 'He was non-compliant throughout.',
  },
  {
    find: "(refuses|refused|refusing|unwilling|won't) (to )?disclose",
    instead: 'does not feel safe to say yet',
    why: BELIEF,
    example: 'She refused to disclose his name.',
  },
  {
    find: '(changed|changes|changing|keeps changing) {their} story',
    instead: 'has told us more, or different parts, over time',
    why: BELIEF,
    example: 'He keeps changing his story.',
  },
  {
    find: '(inconsistent|conflicting|contradictory) (story|stories|account|accounts)',
    instead: 'has told us different parts at different times',
    why: BELIEF,
    example: 'She gives inconsistent accounts.',
  },
  {
    find: '(claims|claimed|claiming) (that|to|he|she|they)',
    instead: 'says …',
    why: BELIEF,
    example: 'He claims that a man hit him.',
  },
  {
    find: '(admits|admitted) (that|being|going|having|to (being|going|having))',
    instead: 'told us …',
    why: BELIEF,
    example: 'She admitted being in the car.',
  },
  {
    find: '(in denial|lacks insight|lack of insight|no insight)',
    instead: 'may not see it as harm, or may not feel safe to say so',
    why: BELIEF,
    example: 'He lacks insight into the risks.',
  },
  {
    find: '(minimises|minimised|minimising|minimizes|minimized|minimizing) (the |any |all )?(risk|risks|concern|concerns|harm)',
    instead: 'may not see it as harm, or may not feel safe to say so',
    why: BELIEF,
    example: 'She minimises the risks.',
  },
  {
    find: 'attention-seeking',
    instead: 'is trying to tell us something',
    why: FEELING,
    example: 'It is attention seeking behaviour.',
  },
  {
    find: '(manipulative|manipulating (staff|adults|professionals|workers|people))',
    instead: '(say what was said or done, and what they may have needed)',
    why: FEELING,
    example: 'She can be manipulative.',
  },
  {
    find: '(kicks|kicked|kicking) off',
    instead: 'was frightened, angry or upset (say what came before)',
    why: FEELING,
    example: 'He kicked off in class.',
  },
  {
    find: '(challenging|bad|defiant|problem) behaviour',
    instead: '(say what … does, when, and what it may be telling us)',
    why: FEELING,
    example: 'There has been challenging behaviour.',
  },
  {
    find: '(beyond parental control|out of control|out of parental control)',
    instead: '(say what is happening; keep the legal words for quoting the law)',
    why: FEELING,
    example: 'She is out of control.',
  },
  {
    find: 'known to (the )?police',
    instead: '(say when, and whether as a victim, a witness or a suspect)',
    why: LABEL,
    example: 'He is known to police.',
  },
  {
    find: '(placement|placements) (breakdown|breakdowns|broke down|has broken down)',
    instead: 'had to move home (say why)',
    why: LABEL,
    example: 'After a placement breakdown he moved again.',
  },
  {
    find: '(wrong|bad|rough) crowd',
    instead: 'people who … (say who they are, and what they do)',
    why: LABEL,
    example: 'He fell in with the wrong crowd.',
  },
  {
    find: '(loiters|loitering|loitered|hangs around|hanging around|hung around)',
    instead: 'spends time',
    why: LABEL,
    example: 'They were loitering by the shops.',
  },
  {
    find: '(thug|thugs|yob|yobs|feral|troublemaker|troublemakers|tearaway|druggie|druggies|junkie|junkies|drug addict|drug addicts)',
    instead: '(say what happened; leave out the name)',
    why: LABEL,
    example: 'Residents called them feral.',
  },
  {
    find: '(problem|troubled|dysfunctional|chaotic) (family|families|home|household|lifestyle)',
    instead: '(say what is hard for this family, and what is going well)',
    why: FAMILY,
    example: 'He is from a chaotic family.',
  },
  {
    find: '(failed|fails|failing|failure) to protect',
    instead: '(say what they tried, and what stood in the way)',
    why: FAMILY,
    example: 'Her parents failed to protect her.',
  },
  {
    find: '(hostile|difficult|obstructive|aggressive) (mother|father|mum|dad|parent|parents|family|carer|carers)',
    instead: 'was worried or angry (say what was asked of them)',
    why: FAMILY,
    example: 'We met a hostile mother.',
  },
];
