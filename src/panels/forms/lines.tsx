/** Text as it was typed, line by line. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, nth) => (
        <>
          {nth > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
