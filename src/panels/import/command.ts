import { type Command, Refused, type WithDatabase } from '../../kernel/commands/index.ts';
import { type Entropy, realEntropy } from '../../kernel/http/entropy.ts';
import { importPaperCommand } from '../../planning/index.ts';
import { bodiesToFill } from './landing/body-of.ts';
import { panelLanding } from './landing/panel-landing.ts';
import { PANEL_IMPORTER } from './panel-importer.ts';

/** `kith import panel`: last year's panel spreadsheet is read and staged; `--accept` lands what needs no further decision (architecture §6). */
export const importPanelCommand = (withDatabase: WithDatabase, entropy: Entropy = realEntropy): Command =>
  importPaperCommand(
    {
      name: 'panel',
      summary: 'Brings in a panel’s spreadsheet.',
      usage: `import panel FILE [--body NAME] [--accept] [--as EMAIL] [--json]

  FILE         a panel’s action log, attendance, locations of concern or cases, in Excel, Word, CSV or Markdown: it is staged,
               and waits for a person at /plans/import
  --body NAME  the board or panel it is of, as the register has it; needed where there are several and its title names none
  --accept     lands what is plain; which place or child a row means waits for a person
  --as EMAIL   in this person’s name, rather than the importer’s own`,
      importer: PANEL_IMPORTER,
      said: 'panel',
      options: ['body'],
      async corrections(ctx, _shown, { body: name }) {
        if (name === undefined) return [];
        const bodies = await bodiesToFill(ctx.tx);
        const found = bodies.filter((body) => body.name.toLowerCase() === name.trim().toLowerCase());
        const [only] = found;
        if (found.length !== 1 || !only)
          throw new Refused(
            `The register has no one board or panel called “${name}”. It has: ${bodies.map((body) => body.name).join(', ') || 'none'}.`,
          );
        return [{ what: 'choice', of: 'body', about: 'paper', is: only.id }];
      },
    },
    withDatabase,
    [panelLanding],
    entropy,
  );
