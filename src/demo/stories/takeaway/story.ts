import type { Story } from '../story.ts';
import { links } from './links.ts';
import { people } from './people.ts';
import { records } from './records.ts';

export const takeaway: Story = {
  key: 'takeaway',
  title: 'The Golden Gannet',
  about:
    'Free food after nine, a side door and a lock. Robyn tells her aunt; the manager is charged. Ayo was harmed too, and was missed because everyone asked him about the girls. The shop next door has kept its light on throughout.',
  tell: (t) => {
    people(t);
    links(t);
    records(t);
  },
};
