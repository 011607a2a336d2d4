import type { Story } from '../story.ts';
import { people } from './people.ts';
import { records } from './records.ts';

export const ploverHouse: Story = {
  key: 'plover-house',
  title: 'The flat in Plover House',
  about:
    'Geoff’s home is taken over; Corey is kept there to answer the door. A neighbour, a housing officer and a gas fitter find them. Both are victims, and they look out for each other. The condition on the man who did it stops forty metres short.',
  tell: (t) => {
    people(t);
    records(t);
  },
};
