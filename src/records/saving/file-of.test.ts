import { expect, test } from 'vitest';
import { type FileCandidate, fileOf } from './file-of.ts';

const subject = (id: string, kind: FileCandidate['kind'] = 'person', level = 4): FileCandidate => ({ id, kind, level });

test('about one person, it is part of their file, wherever it happened', () => {
  expect(fileOf([subject('amina')])).toBe('amina');
  expect(fileOf([subject('library', 'location'), subject('amina'), subject('school', 'school')])).toBe('amina');
});

test('about several people, it is nobody’s file', () => {
  expect(fileOf([subject('amina'), subject('bea')])).toBeNull();
  expect(fileOf([subject('amina'), subject('plover', 'group')])).toBeNull();
});

test('about one place alone, it is the place’s', () => {
  expect(fileOf([subject('library', 'location')])).toBe('library');
  expect(fileOf([subject('library', 'location'), subject('park', 'location')])).toBeNull();
});

test('a writer who sees only a summary writes under a scope of its own', () => {
  expect(fileOf([subject('amina', 'person', 2)])).toBeNull();
  expect(fileOf([])).toBeNull();
});
