/** Words that put on a child what was done to a child, or make them less than one (domain §7.6). */
const BLAME: readonly RegExp[] = [
  /perpetrator/i,
  /gang/i,
  /fail(?:ed|s|ing|ure)? to engage/i,
  /(?:refus|declin)\w* to engage/i,
  /disengag/i,
  /non-?complian/i,
  /hard[ -]to[ -]reach/i,
  /put(?:s|ting)? (?:him|her|them)sel(?:f|ves) at risk/i,
  /risk-?taking|risky behaviou?r/i,
  /promiscu/i,
  /prostitut/i,
  /lifestyle/i,
  /streetwise/i,
  /attention[ -]seeking/i,
  /manipulat/i,
  /(?:bad|poor|unwise) choices/i,
  /choosing to|chose to (?:stay|go|meet|return)/i,
  /abscond/i,
  /out of control|beyond control/i,
  /challenging behaviou?r/i,
  /drug (?:dealer|runner|mule)/i,
  /recruiter/i,
  /child porn/i,
  /sexual(?:ly)? activ/i,
  /in a relationship with (?:an?|the) (?:adult|man|older)/i,
  /consensual|consented/i,
  /offender|criminal(?! )|delinquen|yob|thug/i,
  /trouble-?maker|troubled/i,
  /\bnaughty\b|\bliar\b|\blied\b|\blying about/i,
  /\bNEET\b|\bLAC\b/,
  /\ballege(?:s|d)? (?:that )?(?:she|he|they) (?:was|were) (?:raped|abused|hurt)/i,
];

/** The words of blame in a text, as they stand there. */
export const findBlame = (text: string): string[] =>
  BLAME.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found === null ? [] : [found[0]];
  });
