import type { Content } from '../../src/kernel/ui/index.ts';

/** What a macro takes besides its words. */
export type Common = { classes?: string; attributes?: Record<string, string> };

/** A macro whose words are its `text`; a component's are its children. */
export type Text = Common & { text?: Content };

type Around = { text?: Content };
type MacroGroup = {
  classes?: string;
  attributes?: Record<string, string>;
  beforeInput?: Around;
  afterInput?: Around;
  beforeInputs?: Around;
  afterInputs?: Around;
};
/** A component's options with the form group as a macro names it. */
export type WithGroup<Props> = Omit<Props, 'formGroup'> & { formGroup?: MacroGroup };

/** What a macro puts before and after its inputs, under the one pair of names that components have. */
export function grouped<Options extends { formGroup?: MacroGroup }>(options: Options) {
  const { formGroup, ...others } = options;
  return {
    ...others,
    formGroup: formGroup && {
      classes: formGroup.classes,
      attributes: formGroup.attributes,
      before: (formGroup.beforeInput ?? formGroup.beforeInputs)?.text,
      after: (formGroup.afterInput ?? formGroup.afterInputs)?.text,
    },
  };
}
