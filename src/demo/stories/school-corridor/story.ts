import type { Story } from '../story.ts';
import { links } from './links.ts';
import { people } from './people.ts';
import { records } from './records.ts';

export const schoolCorridor: Story = {
  key: 'school-corridor',
  title: 'The science corridor',
  about:
    'Harmful sexual behaviour in a corridor built for one class and used by four, and an account that gives girls marks. Erin does not move; the corridor changes. Ethan, who hurt her, is a child with a worker and a plan of his own. Reports rise, which is success.',
  tell: (t) => {
    people(t);
    links(t);
    records(t);
  },
};
