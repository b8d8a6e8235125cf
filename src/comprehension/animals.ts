// A sick cat is nobody: what is said of an animal is given to a person of the story that is then left out.

import type { Word } from './word.js';

const ANIMALS = new Set(
  `chat chats chatte chaton chien chiens chienne chiot toutou minou lapin lapine hamster cochonnet perroquet perruche canari
  poule poules cheval jument poney furet cobaye tortue vache brebis chevre ane chevaux`.split(/\s+/),
);
const DETERMINERS = new Set('mon ma mes notre nos son sa ses le la les l leur leurs un une'.split(' '));
/** « mon chien m'a mordu », « le chat l'a griffée »: the animal acts, a person suffers. */
const OBJECTS = new Set('m me l le la les nous lui leur vous t te'.split(' '));

/** Name, among the persons of a story, of what is said of animals. */
export const ANIMAL = 'animal';

/** Is this word an animal of which something is told: the subject of its clause, doing nothing to anybody? */
export function isAnimalSubject(words: readonly Word[], place: number, clauseStart: number): boolean {
  if (!isAnimal(words[place])) return false;
  if (!DETERMINERS.has(words[place - 1]?.text ?? '')) return false;
  const next = words[place + 1]?.text ?? '';
  const object = next === 'ne' || next === 'n' ? (words[place + 2]?.text ?? '') : next;
  if (OBJECTS.has(object)) return false;
  // « même le chat vomit », « en plus mon chien … »: nothing but little words before the subject.
  return words
    .slice(clauseStart, place)
    .every(
      (word) =>
        word.role === 'little' || word.role === 'light' || word.kind === 'mark' || word.text === 'plus',
    );
}

export function isAnimal(word: Word | undefined): boolean {
  return word !== undefined && ANIMALS.has(word.text);
}
