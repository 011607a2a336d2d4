import type { GentlerPhrase } from './gentler-phrase.ts';

const BLAME = 'It makes the harm sound like the child’s doing. The person causing the harm is responsible for it.';
const CHOICE =
  'It makes harm sound like a free choice. A child who is pressed, owed, scared or groomed has little choice.';
const DUTY = 'It gives the child a job that belongs to the adults around them.';
const MISSING = 'It sounds like breaking a rule. Going missing is a sign that something is wrong.';

/** Phrases that make harm, going missing or staying safe sound like the child’s doing, choice or job. */
export const phrasesAboutBlame: readonly GentlerPhrase[] = [
  {
    find: '(put|puts|putting|place|places|placing|placed) {self} at (high |significant |increased |further )?risk',
    instead: 'is being put at risk by … (say who, or what about the place)',
    why: BLAME,
    example: 'She is putting herself at risk.',
  },
  {
    find: '(put|puts|putting|places|placing|placed) {self} in (risky|dangerous|unsafe|vulnerable) (situations|situation|positions|position)',
    instead: 'has been in places where others could harm them',
    why: BLAME,
    example: 'He puts himself in risky situations.',
  },
  {
    find: '(make|makes|making|made) {self} vulnerable',
    instead: 'others are taking advantage of …',
    why: BLAME,
    example: 'They make themselves vulnerable online.',
  },
  {
    find: '(was|were|is|are|be|been) asking for it',
    instead: 'was harmed by …',
    why: BLAME,
    example: 'Staff said he was asking for it.',
  },
  {
    find: '(brought|brings|bringing) (it|this) on {self}',
    instead: 'was harmed by …',
    why: BLAME,
    example: 'She brought it on herself.',
  },
  {
    find: 'should have known better',
    instead: 'did not know, or could not act on it (say what was in the way)',
    why: BLAME,
    example: 'At 15 he should have known better.',
  },
  {
    find: '(allowed|allows|allowing|let|lets|letting) {self} (to )?be',
    instead: 'was … by … (say who did it)',
    why: BLAME,
    example: 'She allowed herself to be filmed.',
  },
  {
    find: '(dressed|dresses|dressing) (provocatively|inappropriately)',
    instead: '(leave out what they wore)',
    why: BLAME,
    example: 'She was dressed provocatively.',
  },
  {
    find: '(provocative|inappropriate) (clothing|clothes|outfit)',
    instead: '(leave out what they wore)',
    why: BLAME,
    example: 'Seen in the park in inappropriate clothing.',
  },
  {
    find: '(accepts|accepting|accepted|takes|taking) (gifts|lifts|money|alcohol|drugs|cannabis|vapes) from',
    instead: 'is being given … by …',
    why: BLAME,
    example: 'She is accepting gifts from adults.',
  },
  {
    find: '(talks|talking|chats|chatting|speaks|speaking|spoke) (to|with) (older |adult |grown )?(men|males|adults|strangers) online',
    instead: 'adults are contacting … online',
    why: BLAME,
    example: 'He is chatting to men online.',
  },
  {
    find: '(make|makes|making|made) (poor|bad|risky|unwise|unsafe|negative|wrong) (lifestyle |life )?(choices|choice|decisions|decision)',
    instead: 'has few safe options (say what limits them)',
    why: CHOICE,
    example: 'He is making poor choices.',
  },
  {
    find: 'lifestyle (choice|choices)',
    instead: 'the situation … is in (say what is happening)',
    why: CHOICE,
    example: 'This is a lifestyle choice.',
  },
  {
    find: '(risk-taking|risky) (behaviour|behaviours)',
    instead: '(say what is happening, and who or what makes it unsafe)',
    why: CHOICE,
    example: 'Her risk taking behaviour has escalated.',
  },
  {
    find: '(choose|chooses|choosing|chose) to (go missing|go back|return to the|associate|stay out|stay away|run away)',
    instead: 'is drawn or made to … (say by whom, or by what need)',
    why: CHOICE,
    example: 'He chooses to stay out.',
  },
  {
    find: '(continues|continued|continuing) to (go missing|associate|stay out|run away)',
    instead: 'is still in reach of … (say who, and what would make leaving possible)',
    why: CHOICE,
    example: 'She continues to go missing.',
  },
  {
    find: 'despite (repeated |several |many )?(warnings|advice|being warned)',
    instead: '(say what was offered, and what made it hard to use)',
    why: CHOICE,
    example: 'He went back despite repeated warnings.',
  },
  {
    find: '(willing participant|willingly (went|goes|took part|takes part))',
    instead: 'was taken, or felt unable to refuse',
    why: CHOICE,
    example: 'She was a willing participant.',
  },
  {
    find: "(needs to|must|should|has to|able to|learn to|learn how to|can't|cannot) (keep|protect|safeguard) {self}( safe)?",
    instead: 'the adults around … need to make it safer (say who will do what)',
    why: DUTY,
    example: 'She needs to keep herself safe.',
  },
  {
    find: '(take|takes|taking) (more |some |no )?responsibility for {their} (own )?(safety|actions|behaviour)',
    instead: '(say what adults will do, and what … would like)',
    why: DUTY,
    example: 'He must take responsibility for his own safety.',
  },
  {
    find: '(abscond|absconds|absconded|absconding|absconder|absconders)',
    instead: 'is missing, or was missing from …',
    why: MISSING,
    example: 'He absconded from the home.',
  },
  {
    find: '(misper|mispers)',
    instead: 'a child who is missing',
    why: MISSING,
    example: 'She is a regular misper.',
  },
  {
    find: '(sneaks|sneaked|snuck|sneaking) out',
    instead: 'left at night without telling anyone (say what they went to, or from)',
    why: MISSING,
    example: 'He sneaks out after midnight.',
  },
];
