import type { Story } from '../story.ts';
import { links } from './links.ts';
import { people } from './people.ts';
import { records } from './records.ts';

export const stairwell: Story = {
  key: 'stairwell',
  title: 'The stairwell at Dunlin Court',
  about:
    'A dry, warm landing where young people meet because the club shuts at six, and where adults make them keep packages. Malachi is hurt over a debt. Lewis, 19, was made to do the same at 14 and is held as a victim and as a suspect at once. Housing owns the stairwell, and it is getting safer.',
  tell: (t) => {
    people(t);
    links(t);
    records(t);
  },
};
