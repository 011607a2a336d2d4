import { Telephone } from '../../kernel/ui/index.ts';
import type { SignInParts } from '../parts.ts';

/** "ring Kith support on 01632 960001", or whom to ask when the partnership has given no number. */
export function AskForHelp({ support }: { support: SignInParts['support'] }) {
  if (!support) return <>ask your Kith administrator</>;
  return (
    <>
      ring {support.name} on <Telephone number={support.telephone} />
    </>
  );
}
