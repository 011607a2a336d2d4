import { type FieldErrors, hasErrors } from '../fields/field-errors.ts';
import { FormErrors } from '../fields/form-errors.tsx';
import { BackLink } from '../govuk/back-link.tsx';
import { type Breadcrumb, Breadcrumbs } from '../govuk/breadcrumbs.tsx';
import { NotificationBanner } from '../govuk/notification-banner.tsx';
import { type Content, classes } from '../govuk/options.ts';
import { SkipLink } from '../govuk/skip-link.tsx';
import type { Frame, FrameIdle } from './frame.ts';
import { Header } from './header.tsx';
import { PageFooter } from './page-footer.tsx';

export type PageProps = {
  frame: Frame;
  /** What this page is for, in a few words: "Decide: referral K4-7QX". Becomes "Decide: referral K4-7QX – Kith". */
  title: string;
  /** Below the second level: where this page sits. */
  breadcrumbs?: readonly Breadcrumb[];
  backHref?: string;
  /** What is wrong with the form on this page: shown first, and said in the title. */
  errors?: FieldErrors;
  /** What has just been done, once. */
  done?: string;
  /** `wide` uses more of a wide window, for lists and maps. */
  width?: 'usual' | 'wide';
  /** Classes of `main`. */
  mainClasses?: string;
  children: Content;
};

const idleAttributes = (idle: FrameIdle | undefined) =>
  idle && {
    'data-idle-lock-after': idle.lockAfterMinutes,
    'data-idle-warn-before': idle.warnMinutesBefore,
    'data-idle-lock': idle.lockHref,
    'data-idle-stay': idle.stayHref,
  };

/** A whole page of Kith. No script or style is written into it, so the content security policy needs no exception. */
export function Page(props: PageProps) {
  const { frame } = props;
  const title = `${hasErrors(props.errors) ? 'Error: ' : ''}${props.title} – Kith`;
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4f55" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" sizes="any" href="/assets/images/kith.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/kith.css" />
        <script type="module" src="/assets/islands/start.js" />
      </head>
      <body
        class={classes('govuk-template__body', props.width === 'wide' && 'kith-wide')}
        data-person={frame.person?.key}
        {...idleAttributes(frame.idle)}
      >
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <Header frame={frame} />
        <div class="govuk-width-container">
          {props.breadcrumbs && <Breadcrumbs items={props.breadcrumbs} collapseOnMobile />}
          {props.backHref && (
            <nav aria-label="Back">
              <BackLink href={props.backHref} />
            </nav>
          )}
          <main class={classes('govuk-main-wrapper', props.mainClasses)} id="main-content">
            <FormErrors errors={props.errors} />
            {props.done && <NotificationBanner type="success" titleText="Done" text={props.done} />}
            {props.children}
          </main>
        </div>
        <PageFooter frame={frame} />
      </body>
    </html>
  );
}
