const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const MACHINES: readonly [RegExp, string][] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'a Chromebook'],
  [/Mac OS X|Macintosh/, 'a Mac'],
  [/Linux/, 'Linux'],
];

const find = (words: readonly [RegExp, string][], agent: string): string | undefined =>
  words.find(([sign]) => sign.test(agent))?.[1];

/** What to call a browser so that its owner knows it again, and no more than that: "Chrome on Windows". */
export function browserWords(agent: string): string {
  const browser = find(BROWSERS, agent) ?? 'A browser';
  const machine = find(MACHINES, agent);
  return machine ? `${browser} on ${machine}` : browser;
}
