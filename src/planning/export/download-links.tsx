/** The plan to keep, in each way that it goes out. */
export function DownloadLinks({ planId }: { planId: string }) {
  const link = (ending: string, words: string) => (
    <a class="govuk-link" href={`/plans/${planId}/export.${ending}`} download>
      {words}
    </a>
  );
  return (
    <p class="govuk-body">
      Download this plan as {link('docx', 'Word')}, {link('xlsx', 'Excel')} or {link('csv', 'CSV')}.
    </p>
  );
}
