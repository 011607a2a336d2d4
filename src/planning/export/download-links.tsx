/** Something to keep, in each way that it goes out. `at` is where it is, `what` what people call it: “plan”. */
export function DownloadLinks({ at, what }: { at: string; what: string }) {
  const link = (ending: string, words: string) => (
    <a class="govuk-link" href={`${at}/export.${ending}`} download>
      {words}
    </a>
  );
  return (
    <p class="govuk-body">
      Download this {what} as {link('docx', 'Word')}, {link('xlsx', 'Excel')} or {link('csv', 'CSV')}.
    </p>
  );
}
