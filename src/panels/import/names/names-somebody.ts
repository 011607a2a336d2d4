const SOMEBODY = new Set(
  'name names initials surname forename child childs children childrens young yp yps cyp pupil pupils student students nominal subject client clients case cases person people about regarding'.split(
    ' ',
  ),
);
const BESIDE = new Set(
  'a concerned discussed first for full in involved is it last of or respect s the this who whom'.split(' '),
);

/** Whether the heading of a column of an action log says that its cells name whom an action is about: "Child", "Name of YP", "Initials". */
export function namesSomebody(heading: string): boolean {
  const words = heading
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.some((word) => SOMEBODY.has(word)) && words.every((word) => SOMEBODY.has(word) || BESIDE.has(word));
}
