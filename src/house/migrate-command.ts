import type { Command } from '../kernel/commands/index.ts';
import { openStanding } from './standing.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Brings the database up to date.',
  usage: 'migrate\n\nNeeds DATABASE_ADMIN_URL (or DATABASE_URL) unless Kith runs its private PostgreSQL.',
  async run(_args, io) {
    const standing = await openStanding(io);
    try {
      const { applied } = standing.database;
      io.print(applied.length === 0 ? 'The database was up to date.' : `Applied ${applied.join(', ')}.`);
      return { done: true, report: { applied } };
    } finally {
      await standing.close();
    }
  },
};
