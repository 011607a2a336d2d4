import { Footer } from '../govuk/footer.tsx';
import { Telephone } from '../text/telephone.tsx';
import type { Frame } from './frame.ts';

/** The foot of every page: help in the same place and order everywhere (WCAG 3.2.6), and who to ring out of hours. */
export function PageFooter({ frame }: { frame: Frame }) {
  const { name, telephone, hours } = frame.outOfHours;
  return (
    <footer class="govuk-template__footer">
      <Footer
        classes="kith-footer"
        meta={{
          items: [
            { href: frame.helpHref, text: 'Help' },
            { href: frame.accessibilityHref, text: 'Accessibility statement' },
            { href: frame.privacyHref, text: 'Privacy' },
          ],
          text: (
            <>
              Out of hours, ring the {name.toLowerCase()} on <Telephone number={telephone} />
              {hours && ` (${hours})`}. In an emergency, ring <Telephone number="999" />.
            </>
          ),
        }}
      />
    </footer>
  );
}
