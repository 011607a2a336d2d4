import type { TagColour } from './paper-to-write.ts';

/** Ground and ink of a tag, as hexadecimal RGB; each pair differs by more than 7:1 (WCAG 2.2, 1.4.6). */
export const tagColours: Readonly<Record<TagColour, { ground: string; ink: string }>> = {
  green: { ground: 'CFE6D8', ink: '00401F' },
  amber: { ground: 'FFE9A8', ink: '4A3300' },
  red: { ground: 'F6D2CC', ink: '5E0F05' },
  blue: { ground: 'D2E2F1', ink: '0B2A45' },
};
