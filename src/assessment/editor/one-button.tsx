import { Button, Form } from '../../kernel/ui/index.ts';

/** A button that does one thing. */
export const oneButton = (action: string, csrf: string, words: string) => (
  <Form action={action} csrfToken={csrf}>
    <Button>{words}</Button>
  </Form>
);
