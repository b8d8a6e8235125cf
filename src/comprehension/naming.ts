// Which words of a text name a person, and which only look as if they did: « ma petite », « un petit bouton », « le type de douleur ».

import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import { BE_NAMED, DETERMINER, NOT_A_CHILD, POSSESSIVE, isVerb } from './mentions.js';
import { SMALL } from './numbers.js';
import { COMPOUNDS, relationOf, type Relation } from './relations.js';

interface Scene {
  readonly words: readonly Word[];
  readonly layout: Layout;
  readonly source: string;
  /** Of each person; the teller's, at 0, may be learnt here (« homme 45 ans, je tousse »). */
  readonly sexes: ('femme' | 'homme' | null)[];
  readonly trade: ReadonlySet<number>;
  /** Place of the first « je », or -1. */
  readonly first: number;
  /** An unborn baby is spoken of. */
  readonly carrying: boolean;
}

interface Naming {
  /** The relation named at a place, with the place of its last word. */
  readonly relationAt: (place: number) => { relation: Relation; last: number } | null;
  /** A description with no article, before the teller says « je »: their own. */
  readonly describesTeller: (place: number) => boolean;
}

/** Prepares the naming of persons in one text. */
export function createNaming({ words, layout, source, sexes, trade, first, carrying }: Scene): Naming {
  const text = (i: number): string => words[i]?.text ?? '';

  /** No one else is spoken of before the teller says « je ». */
  const describesTeller = (i: number): boolean =>
    first > i && words.slice(i, first).every((word) => !/^(?:il|elle|lui|sa|son|ses)$/.test(word.text));

  const relationAt = (i: number): { relation: Relation; last: number } | null => {
    const compound = COMPOUNDS[`${text(i)} ${text(i + 1)}`];
    if (
      compound !== undefined &&
      (text(i) !== 'petite' || words[i + 1]?.joined === true || DETERMINER.has(text(i - 1)))
    )
      return { relation: compound, last: i + 1 };
    const word = words[i];
    if (word === undefined || word.kind !== 'word') return null;
    const relation = relationOf(word.text);
    if (relation === undefined || (carrying && relation.who === 'bébé')) return null;
    const raw = source.slice(word.start, word.end).toLowerCase();
    if (word.text === 'pape' && !/é/.test(raw)) return null;
    if (word.text === 'm' || word.text === 'mr' || word.text === 'mme') {
      const name = text(i + 1) === '.' ? words[i + 2] : words[i + 1];
      const initial = name === undefined ? '' : source.slice(name.start, name.start + 1);
      const own = source.slice(word.start, word.start + 1);
      return name?.kind === 'word' &&
        own === 'M' &&
        /\p{Lu}/u.test(initial) &&
        text(i + 1) !== "'" &&
        word.end < name.start
        ? { relation: { ...relation, professional: true }, last: i }
        : null;
    }
    if (relation.bare || relation.professional) return { relation, last: i };
    // A home help says « monsieur » of the man they care for.
    if (trade.size > 0 && /^(?:monsieur|madame)$/.test(word.text)) return { relation, last: i };
    if (relation.mine === true)
      return POSSESSIVE.has(text(i - 1)) &&
        (words[i + 1]?.role !== 'content' || relation.who === 'ex' || isVerb(text(i + 1)))
        ? { relation, last: i }
        : null;
    // « mes deux enfants »
    const counted = SMALL.has(text(i - 1)) || words[i - 1]?.kind === 'number';
    const introduced = DETERMINER.has(text(i - 1)) || (counted && DETERMINER.has(text(i - 2)));
    const measured =
      words[i + 1]?.kind === 'number' ||
      ((text(i + 1) === 'de' || text(i + 1) === ',') && words[i + 2]?.kind === 'number');
    const sentenceStart =
      i === 0 || layout.sentence[i - 1] !== layout.sentence[i] || words[i - 1]?.kind === 'mark';
    if (!introduced && !(measured && sentenceStart)) return null;
    // « homme 45 ans, ça brûle quand je pisse »: the teller describes themselves.
    if (!introduced && relation.who !== 'bébé' && describesTeller(i)) {
      sexes[0] ??= relation.sex;
      return null;
    }
    if (/^(?:petit|petite|petits)$/.test(word.text) && NOT_A_CHILD.has(text(i + 1))) return null;
    // « la personne », « une femme »; but « le type de douleur », « ma petite amie ».
    if (/^(?:type|mec)$/.test(word.text) && text(i + 1) === 'de') return null;
    if (/^(?:femme|homme|dame|monsieur|personne|fille|garcon|ado|patient|patiente)$/.test(word.text)) {
      const article = text(i - 1);
      if ((article === 'une' || article === 'un') && BE_NAMED.has(text(i - 2))) {
        sexes[0] ??= relation.sex;
        return null;
      }
      if (word.text === 'femme' || word.text === 'homme') {
        const mine = POSSESSIVE.has(article) || /^(?:sa|son)$/.test(article);
        if (!mine)
          return { relation: { ...relation, who: word.text === 'femme' ? 'dame' : 'homme' }, last: i };
      }
    }
    return { relation, last: i };
  };

  return { relationAt, describesTeller };
}
