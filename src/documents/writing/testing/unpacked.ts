import { strFromU8, unzipSync } from 'fflate';

/** The parts of a file that was written, by name. */
export function unpacked(file: Buffer): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Every target that any part of the package points to, and whether it says to look outside. */
export function targetsIn(parts: Record<string, string>): string[] {
  return Object.entries(parts)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, text]) => [...text.matchAll(/<Relationship [^>]*Target="([^"]*)"[^>]*>/g)])
    .map(([whole, target]) => (whole.includes('TargetMode') ? `outside: ${target}` : String(target)));
}
