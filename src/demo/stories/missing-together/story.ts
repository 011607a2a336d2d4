import type { Story } from '../story.ts';
import { links } from './links.ts';
import { people } from './people.ts';
import { records } from './records.ts';

export const missingTogether: Story = {
  key: 'missing-together',
  title: 'Missing together',
  about:
    'Three friends go missing together. A bail condition forbids two of them to meet, so they meet at night, and a man with a car knows it. Their friendship is what keeps them safe: the group is the subject, and the condition is the thing to change. Maja is missing now.',
  tell: (t) => {
    people(t);
    links(t);
    records(t);
  },
};
