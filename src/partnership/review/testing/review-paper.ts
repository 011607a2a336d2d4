/** A system review as a partnership has it in a file, invented: each line of its columns on a line of its own. */
export const REVIEW = `Plover Borough system review

What we found when we looked.

RED

Traffic Light Rating

Action Plan to get to amber

Referrers do not say where it happened and have no form to do so

Add a question about places to the referral form – Robin to lead.

Some plans are reviewed with the schools but others are not

Ask each school to every review – Sam to lead. Write it up

REFERRAL

Current Overall Rating Level 1: Red/Amber

PLANNING

Current Overall Rating Level 1: Nearly there

Plover Borough system review

LEVEL 2

System response to groups and places

There is no formal process to assess a place

Consider a pilot in one park – Robin to lead.

ASSESSMENT

Current Overall Rating Level 2: Red

`;

/** The same kind of review laid out in a table, as somebody keeps it in Markdown. */
export const REVIEW_IN_TABLES = `# Heron Borough system review

We looked at what we do in every domain.

| Level / Domain | Stage / Part | Traffic light | What is true now | Action | Lead | Overall rating |
| --- | --- | --- | --- | --- | --- | --- |
| Level 1 | Referral | Red | Nobody is asked where it happened. | Add it to the form. | Head of Front Door | Amber/Red |
|  |  | Amber | Some say with whom. | Train the others. | Lee | |
| Level 2 | Response | Green | Workers are out each night. | Keep it so. | Rae | Green |
| Legislation | Powers are used with care | Amber | Licensing is asked last. | Ask it first. |  | Amber |
|  | Transport | Red | The last bus goes at nine. | Ring them. |  | |
`;
