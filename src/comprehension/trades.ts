// Who tells by trade: « je suis aide à domicile », « assistante maternelle, le petit que je garde … ».

import type { Word } from './word.js';

const TRADES = [
  'aide a domicile',
  'aide soignante',
  'aide soignant',
  'aide menagere',
  'aide medico psychologique',
  'auxiliaire de vie',
  'auxiliaire de puericulture',
  'assistante maternelle',
  'assistant maternel',
  'assistante sociale',
  'assistant social',
  'assmat',
  'ass mat',
  'nounou',
  'infirmiere',
  'infirmier',
  'ide',
  'medecin',
  'medecin generaliste',
  'pharmacien',
  'pharmacienne',
  'kine',
  'sage femme',
  'ambulancier',
  'ambulanciere',
  'pompier',
  'educateur',
  'educatrice',
  'animateur',
  'animatrice',
  'gardienne d enfants',
  'travailleur social',
  'travailleuse sociale',
  'conseillere',
  'mediatrice',
  'surveillant',
  'aesh',
].map((text) => text.split(' '));

/** Where carers work. */
const PLACES = new Set('ehpad creche foyer hopital clinique mas ime ssiad maison'.split(' '));
const OPENERS = new Set('bonjour bonsoir salut slt coucou cc ici moi alors'.split(' '));
const AFTER = new Set('depuis en de d a au liberale liberal et pour chez'.split(' '));

function tradeAt(words: readonly Word[], place: number): number {
  let longest = 0;
  for (const trade of TRADES)
    if (trade.length > longest && trade.every((part, k) => words[place + k]?.text === part))
      longest = trade.length;
  return longest;
}

/** Places of the words by which the teller says their trade, « je suis » included; empty when they say none. */
export function tradeOf(words: readonly Word[]): ReadonlySet<number> {
  const out = new Set<number>();
  const take = (from: number, to: number): void => {
    for (let i = from; i < to; i++) out.add(i);
  };
  words.forEach((word, i) => {
    if (word.text !== 'je' && word.text !== 'j') return;
    const works = words[i + 1]?.text === 'travaille' && words[i + 2]?.text === 'comme';
    // « je travaille en ehpad »
    const where = words.slice(i + 2, i + 6).findIndex((w) => PLACES.has(w.text));
    if (words[i + 1]?.text === 'travaille' && where >= 0) take(i, i + 2);
    if (words[i + 1]?.text !== 'suis' && !works) return;
    let place = i + (works ? 3 : 2);
    if (/^(?:une?|l|la|le|son|sa|leur)$/.test(words[place]?.text ?? '')) place += 1;
    const length = tradeAt(words, place);
    if (length > 0) take(i, place + length);
  });
  let start = 0;
  while (OPENERS.has(words[start]?.text ?? '') || words[start]?.kind === 'mark') start += 1;
  const length = tradeAt(words, start);
  const next = words[start + length];
  // « Assistante maternelle depuis quinze ans. »; but « aide à domicile pour ma mère, comment faire ? » asks for one.
  const asks = next?.text === 'pour' && words[start]?.text === 'aide';
  if (length > 0 && !asks && (next === undefined || next.kind === 'mark' || AFTER.has(next.text)))
    take(start, start + length);
  return out;
}
