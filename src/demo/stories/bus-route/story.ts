import type { Story } from '../story.ts';
import { early } from './early.ts';
import { joinedUp } from './joined-up.ts';
import { links } from './links.ts';
import { now } from './now.ts';
import { people } from './people.ts';

export const busRoute: Story = {
  key: 'bus-route',
  title: 'The 7, three schools',
  about:
    'Four concerns in five weeks, from three schools, each sensibly handled on its own. Together they are one man, one upper deck and one stand. The fourth is waiting at the front door now, and nobody owns the route.',
  tell: (t) => {
    people(t);
    links(t);
    early(t);
    joinedUp(t);
    now(t);
  },
};
