// What stands around a figure and says what it measures: the name of a measure, the talk of a fever, tenths said apart.

import type { FindingId } from '../domain/finding.js';
import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import { numberAt } from './numbers.js';

const KEYWORDS: ReadonlyMap<string, FindingId> = new Map(
  Object.entries({
    temperature: 'temperature',
    temp: 'temperature',
    fievre: 'temperature',
    thermometre: 'temperature',
    febrile: 'temperature',
    pouls: 'pouls',
    fc: 'pouls',
    bpm: 'pouls',
    pulsations: 'pouls',
    battements: 'pouls',
    saturation: 'saturation',
    sat: 'saturation',
    spo: 'saturation',
    sao: 'saturation',
    sature: 'saturation',
    oxygene: 'saturation',
    tension: 'tension-systolique',
    ta: 'tension-systolique',
    pa: 'tension-systolique',
    glycemie: 'glycemie',
    dextro: 'glycemie',
    glycemies: 'glycemie',
    sucre: 'glycemie',
    hgt: 'glycemie',
    glucose: 'glycemie',
    cetonemie: 'cetonemie',
    cetone: 'cetonemie',
    cetones: 'cetonemie',
    acetone: 'cetonemie',
    fr: 'frequence-respiratoire',
    respirations: 'frequence-respiratoire',
    respiratoire: 'frequence-respiratoire',
    eva: 'intensite-douleur',
    intensite: 'intensite-douleur',
    pese: 'poids',
    poids: 'poids',
  }),
);
export const PAIN = new Set(
  'mal maux douleur douleurs douloureux eva souffre souffrance note intensite echelle en'.split(' '),
);
export const TIME_OR_AGE = new Set(
  'an ans a mois jour jours j semaine semaines heure heures h minute minutes min fois comprimes comprime cachets boites litre litres cm metres ml goutte gouttes verres'.split(
    ' ',
  ),
);

export const FEVERISH =
  /^(?:fievre|fievreux|fievreuse|febrile|chaud|chaude|brulant|brulante|bouillant|bouillante|thermometre|temperature|doliprane|dolipranes|dafalgan|efferalgan|paracetamol|ibuprofene|advil|nurofen|frissons?|frissonne|grelotte|courbatures?|convulse|grippe|angine|rhume|tousse|toux|toussote|cachet|pharmacie|tremble)$/;
export const AFTER_FEVER =
  /^(?:et|mais|depuis|ce|cette|cet|avec|ma|mon|hier|malgre|quand|alors|il|elle|je|j|on|de|la|le|sous|aujourd|toute|tout|en|au|par|qui|que|puis|pendant|sans|pas|du|ou|donc|encore|apres|maintenant|toujours|mal|gros|la)$/;

/** « 38 5 », « trente-neuf six », « 37 et demi »: tenths of a degree said as a second figure, never the start of « 2 jours ». */
export function tenthAt(words: readonly Word[], value: number, place: number): number | null {
  if (!Number.isInteger(value) || value < 35 || value > 42) return null;
  if (words[place]?.text === 'et' && words[place + 1]?.text === 'demi') return 0.5;
  const tenth = numberAt(words, place);
  if (
    tenth === null ||
    tenth.next !== place + 1 ||
    !Number.isInteger(tenth.value) ||
    tenth.value > 9 ||
    tenth.value < 1
  )
    return null;
  if (/^une?$/.test(words[place]?.text ?? '') || TIME_OR_AGE.has(words[tenth.next]?.text ?? '')) return null;
  return tenth.value / 10;
}

/** The measure named near a figure, in its clause: the nearest on the left, then just after. */
export function keywordNear(
  words: readonly Word[],
  layout: Layout,
  first: number,
  last: number,
): FindingId | null {
  for (let i = last + 1; i <= last + 4; i++) {
    if (
      layout.sentence[i] !== layout.sentence[first] ||
      words[i]?.kind === 'number' ||
      words[i]?.text === ','
    )
      break;
    const id = KEYWORDS.get(words[i]?.text ?? '');
    if (
      id !== undefined &&
      (words[i - 1]?.text === 'de' ||
        words[i - 1]?.text === 'd' ||
        i === last + 1 ||
        words[i - 1]?.text === '%')
    )
      return id;
  }
  for (let i = first - 1; i >= Math.max(0, first - 6); i--) {
    const word = words[i];
    if (layout.sentence[i] !== layout.sentence[first] || word === undefined) break;
    if (word.kind === 'number' && word.text !== '2') break;
    const id = KEYWORDS.get(word.text);
    if (id !== undefined) return id;
  }
  return null;
}
