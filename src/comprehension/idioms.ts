// Negators that deny nothing: « sans arrêt », « pas seulement », « de plus en plus », « n'arrête pas de ».

import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import { stem } from './stem.js';
import { CONJUNCTIONS } from './words.js';

const ENDLESS = new Set(['arrete', 'cesse', 'empeche'].map(stem));
const HAVE = new Set('ai a as avons avez ont avais avait avaient eu'.split(' '));
const AFTER_PAS = new Set(
  'que qu seulement uniquement juste bien possible normal normale normaux terrible mieux loin assez simple'.split(
    ' ',
  ),
);
const AFTER_SANS = new Set(
  'arret cesse doute raison prevenir interruption relache fin forcer rien le s m'.split(' '),
);
const AFTER_PLUS = new Set(
  'mal fort forte vite grave que qu ou tard tot souvent gros grosse haut longtemps important importante intense malade'.split(
    ' ',
  ),
);
const BEFORE_PLUS = new Set(
  'de d en au encore beaucoup bien toujours peu le la les des autant plutot non un'.split(' '),
);
const LIKE_THAT = new Set('aussi autant comme pareil pareille tel telle tellement'.split(' '));
const WINDOW = 10;

/** The negator belongs to an idiom that denies nothing: « sans arrêt », « pas seulement », « de plus en plus ». */
export function isIdiom(words: readonly Word[], layout: Layout, place: number, ne: number): boolean {
  const text = words[place]?.text ?? '';
  const before = words[place - 1]?.text ?? '';
  const next = words[place + 1];
  const after = next?.text ?? '';
  const endless = (i: number): boolean => ENDLESS.has(words[i]?.stem ?? '');
  if (text === 'sans')
    return AFTER_SANS.has(after) && !(after === 'le' && words[place + 2]?.stem !== stem('vouloir'));
  if (text === 'pas') {
    if (
      AFTER_PAS.has(after) ||
      before === 'pourquoi' ||
      (before === 'ce' && words[place - 2]?.text === 'est')
    )
      return true;
    if (after === 'mal' && ['de', 'd'].includes(words[place + 2]?.text ?? '')) return true;
    if (after === 'tres' && words[place + 2]?.text === 'bien') return true;
  }
  if (text === 'plus') {
    if (next?.kind === 'number' || (after === 'de' && words[place + 2]?.kind === 'number')) return true;
    if (after === 'que' || after === 'qu') return true;
    if (ne < 0) {
      if (BEFORE_PLUS.has(before) || AFTER_PLUS.has(after)) return true;
      if (after !== 'de' && after !== 'd') return true;
      for (let i = place + 2; i < place + WINDOW && layout.clause[i] === layout.clause[place]; i++)
        if (words[i]?.text === 'que' || words[i]?.text === 'qu') return true;
      const opens =
        layout.segment[place - 1] !== layout.segment[place] ||
        words[place - 1]?.kind === 'mark' ||
        CONJUNCTIONS.has(before);
      if (!HAVE.has(before) && !opens) return true;
    }
  }
  if (text === 'jamais') {
    if (before === 'si' || before === 'que') return true;
    for (let i = place + 1; i < place + WINDOW && layout.clause[i] === layout.clause[place]; i++)
      if (LIKE_THAT.has(words[i]?.text ?? '')) return true;
  }
  if (text === 'rien' && (after === 'que' || after === 'qu' || before === 'pour' || before === 'de'))
    return true;
  if ((text === 'aucune' || text === 'nulle') && (after === 'idee' || after === 'part')) return true;
  if (text === 'pas' || text === 'plus' || text === 'jamais') {
    for (let i = Math.max(0, ne < 0 ? place - 1 : ne); i < place; i++) if (endless(i)) return true;
    for (let i = place + 1; i <= place + 3 && words[i]?.role !== 'content'; i++)
      if (endless(i + 1)) return true;
    if (endless(place + 1)) return true;
  }
  return false;
}
