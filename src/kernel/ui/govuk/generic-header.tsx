import { type Common, type Content, classes } from './options.ts';

type GenericHeaderProps = Common & {
  /** The name that stands for the service. */
  logo: Content;
  url?: string;
  containerClasses?: string;
  /** Kith's own addition, beside the logo: who is signed in. */
  children?: Content;
};

/** GOV.UK generic header, for a service that is not on GOV.UK: no crown, no GOV.UK logotype. */
export function GenericHeader(props: GenericHeaderProps) {
  return (
    <div class={classes('govuk-generic-header', props.classes)} {...props.attributes}>
      <div class={classes('govuk-generic-header__container', props.containerClasses || 'govuk-width-container')}>
        <div class="govuk-generic-header__logo">
          <a href={props.url || '/'} class="govuk-generic-header__homepage-link">
            {props.logo}
          </a>
        </div>
        {props.children}
      </div>
    </div>
  );
}
