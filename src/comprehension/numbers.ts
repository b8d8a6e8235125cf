// Numbers as people write or dictate them: « 39,5 », « trente-neuf », « quatre-vingt-deux », « deux et demi ».

import type { Word } from './word.js';

export const SMALL: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
  }),
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    octante: 80,
    nonante: 90,
  }),
);

export interface NumberRead {
  readonly value: number;
  /** First place after the number. */
  readonly next: number;
}

/** The number that starts at a place, or null. « un » and « une » count: the caller checks that a unit follows. */
export function numberAt(words: readonly Word[], place: number): NumberRead | null {
  const word = words[place];
  if (word === undefined) return null;
  if (word.value !== undefined) return { value: word.value, next: place + 1 };
  let total = 0;
  let i = place;
  let used = false;
  // Largest spoken number here is « cent quatre-vingt-dix-neuf »: seven words at most.
  for (; i < place + 7; i++) {
    const text = words[i]?.text ?? '';
    const small = SMALL.get(text);
    const tens = TENS.get(text);
    if (text === 'cent' || text === 'cents') total = total === 0 ? 100 : total * 100;
    else if (tens === 20 && total % 100 === 4) total += 76;
    else if (tens !== undefined && (total % 100 === 0 || total === 0)) total += tens;
    else if (
      small !== undefined &&
      small > 0 &&
      (total % 10 === 0 || total % 100 === 10) &&
      (!used || total >= 10)
    ) {
      if (total % 100 === 10 && small < 7) break;
      total += small;
    } else if (small === 0 && !used) {
      i += 1;
      used = true;
      break;
    } else if (!(
      text === 'et' &&
      used &&
      total >= 20 &&
      total % 10 === 0 &&
      (words[i + 1]?.text === 'un' || words[i + 1]?.text === 'onze')
    ))
      break;
    used = true;
  }
  return used ? { value: total, next: i } : null;
}
