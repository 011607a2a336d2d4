/** How a session of youth work went. */
export const SESSIONS: readonly string[] = [
  'Good numbers, good humour. Talked about exams, trainers and whether fish feel pain.',
  'Wet. Shared the awning with whoever came. Two new faces introduced by a regular.',
  'Quiet. Half of them are at the fair. Long talk with one about becoming a chef.',
  'Football until the light went. Nobody wanted to go home; nobody had to be asked twice.',
  'They asked what we write down. We showed them the form. One said, “That’s all?”',
  'Ran the map exercise. They coloured the underpass red and the fire station green.',
  'A loud evening that settled. An older one calmed a younger one better than we could have.',
  'Hot chocolate, broken speaker, karaoke without one.',
  'Talked about what to do if a friend is asked to hold something. They knew more than the leaflet.',
  'Cold. Handed out gloves. Four stayed to the end.',
  'Two asked about college open days. We have promised to bring the bus times.',
  'They planned a mural and elected somebody to ask the council. It was unanimous and immediate.',
];

/** Something that worried a worker. Most sessions have none. */
export const WORRIES: readonly string[] = [
  'An adult none of them would name sat in a parked car throughout. They kept checking whether it had gone.',
  'Two of the regulars have new phones and will not say where from.',
  'The younger ones say that somebody has been asking which school they go to.',
  'Someone is giving away vapes near the bins and keeping a list.',
  'A regular who is never quiet was quiet. Asked; was thanked for asking.',
];

/** Names that young people go by at one place, and nowhere else. */
export const STREET_NAMES: readonly string[] =
  'Smiler Boots Pixie Specs Jet Fizz Tiny Biscuit Sparrow Duke Moth Ziggy Bean Chips Socks Frosty Dot Echo Pickle Rio Skip Tango Wren Yoyo'.split(
    ' ',
  );
