/** Whether a line at the head or foot of a page only counts it: "Page 3 of 12", "3/12", or "Page of" where the figures are codes. */
export const isPageNumber = (line: string): boolean =>
  /^(?:page\s*)?(?:\d{1,5}\s*)?(?:(?:of|\/)\s*(?:\d{1,5})?)?$/i.test(line.trim());
