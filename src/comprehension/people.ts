// Who is who in a story: each word of a text is given to one person, and persons are never mixed.

import { ANIMAL, isAnimalSubject } from './animals.js';
import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import {
  DETERMINER,
  HARM,
  HEALTH,
  IMPERSONAL,
  NO_SWITCH,
  OF,
  PROFESSIONAL_WORDS,
  SEEN,
  isFirstPerson,
  possessorSex,
  sharedBy,
} from './mentions.js';
import { createNaming } from './naming.js';
import type { Relation } from './relations.js';
import { tradeOf } from './trades.js';

export interface Mention {
  readonly place: number;
  readonly last: number;
  readonly person: number;
  readonly relation: Relation;
  /** Named only as the owner of a thing or a place (« la voiture de mon mari », « chez ma sœur »). */
  readonly aside: boolean;
}

export interface Cast {
  /** Names of the persons; 0 is « moi ». */
  readonly names: readonly string[];
  readonly sexes: readonly ('femme' | 'homme' | null)[];
  /** Person of each word. */
  readonly of: readonly number[];
  readonly mentions: readonly Mention[];
  /** First « je » of the text, or -1. */
  readonly self: number;
  readonly professional: boolean;
  /** Words by which the teller says their trade: they tell nothing of anyone's health. */
  readonly trade: ReadonlySet<number>;
  /** The teller cares for others by trade: a professional, unless they speak of themselves. */
  readonly byTrade: boolean;
  /** Words of the teller said of « on » or « nous »: they hold for the person concerned too. */
  readonly shared: ReadonlySet<number>;
  /** Who the story was about before this text. */
  readonly before: number;
}

/**
 * Gives each word to a person.
 * @param before who the story was about at the previous turn (`moi` at first)
 */
export function cast(words: readonly Word[], layout: Layout, source: string, before: string): Cast {
  const names: string[] = ['moi'];
  const sexes: ('femme' | 'homme' | null)[] = [null];
  const mentions: Mention[] = [];
  const of: number[] = [];
  let professional = false;
  let self = -1;

  const personNamed = (who: string, sex: 'femme' | 'homme' | null): number => {
    const known = names.indexOf(who);
    if (known >= 0) {
      sexes[known] ??= sex;
      return known;
    }
    names.push(who);
    sexes.push(sex);
    return names.length - 1;
  };

  /** Grammatical gender of a person known by a pronoun alone. */
  let phantom: { readonly person: number; readonly sex: 'femme' | 'homme' | null } | null = null;
  let owner = -1;
  let current = before === 'moi' ? 0 : personNamed(before, null);
  const settled = current;
  let third = current === 0 ? -1 : current;
  // « elle a de la fièvre », then « ma fille … »: the person now has a name.
  if (before === 'proche') phantom = { person: current, sex: null };
  const text = (i: number): string => words[i]?.text ?? '';
  const trade = new Set(tradeOf(words));
  let byTrade = trade.size > 0;
  /** Of the clause being read: where it starts, and whether someone is already its subject. */
  let clauseStart = 0;
  let hasSubject = false;
  /** Who was spoken of before the last person named. */
  let earlier = -1;
  const first = words.findIndex((_, i) => isFirstPerson(words, i) && !trade.has(i));

  // Before the birth the baby is not another person: « enceinte, je sens moins bouger le bébé ».
  const carrying = words.some(
    (word, i) =>
      /^(?:enceinte|grossesse|contractions|foetus)$/.test(word.text) ||
      (word.text === 'bouger' && /^(?:moins|plus|pas|bien)$/.test(text(i - 1)) && text(i - 2) === 'sens'),
  );

  /** « la fièvre de mon fils », « l'état de ma mère »: what is told is theirs, even in a « je » clause. */
  const isAboutHealth = (i: number): boolean => {
    const thing = text(i - 1) === 'du' || text(i - 1) === 'des' ? text(i - 2) : text(i - 3);
    return HEALTH.has(thing);
  };

  const { relationAt, describesTeller } = createNaming({
    words,
    layout,
    source,
    sexes,
    trade,
    first,
    carrying,
  });

  words.forEach((word, i) => {
    const previous = text(i - 1);
    const next = text(i + 1);
    if (word.kind === 'word') {
      if (PROFESSIONAL_WORDS.has(word.text)) professional = true;
      const related = relationAt(i);
      const letter = (word.text === 'f' || word.text === 'h') && (i === 0 || words[i - 1]?.kind === 'mark');
      const aged =
        words[i + 1]?.kind === 'number' || (words[i + 1]?.kind === 'mark' && words[i + 2]?.kind === 'number');
      if (layout.clause[i] !== layout.clause[i - 1]) {
        clauseStart = i;
        hasSubject = false;
      }
      if (isAnimalSubject(words, i, clauseStart)) {
        current = personNamed(ANIMAL, null);
        third = current;
        hasSubject = true;
      } else if (letter && aged && describesTeller(i)) sexes[0] ??= word.text === 'f' ? 'femme' : 'homme';
      else if (letter && aged) {
        professional = true;
        if (owner < 0) owner = names.includes('patient') ? names.indexOf('patient') : names.length;
        current = personNamed('patient', word.text === 'f' ? 'femme' : 'homme');
        third = current;
        mentions.push({
          place: i,
          last: i,
          person: current,
          relation: {
            who: 'patient',
            sex: word.text === 'f' ? 'femme' : 'homme',
            bare: true,
            professional: true,
          },
          aside: false,
        });
      } else if (related !== null) {
        const { who } = related.relation;
        const sex =
          related.relation.sex ?? (related.relation.mine === true ? null : possessorSex(previous, text(i)));
        // « 39,5 et il joue, mon fils a 3 ans »: the pronoun came before the name.
        const same =
          phantom !== null &&
          names.indexOf(who) < 0 &&
          (sex === null || phantom.sex === null || sex === phantom.sex) &&
          !/^(?:son|sa|ses|leur)$/.test(previous);
        if (same && phantom !== null) {
          names[phantom.person] = who;
          sexes[phantom.person] = sex;
          phantom = null;
        }
        const person = personNamed(who, sex);
        if (owner < 0) owner = person;
        if (related.relation.professional) professional = true;
        const intro = DETERMINER.has(previous) ? text(i - 2) : previous;
        const owns = (OF.has(intro) || /^(?:du|des)$/.test(previous)) && hasSubject && !isAboutHealth(i);
        const guest = hasSubject && /^(?:chez|avec|par|sans)$/.test(intro) && owner >= 0 && person !== owner;
        if (owner < 0 && !owns) owner = person;
        if (person !== current && third !== person) earlier = third;
        mentions.push({
          place: i,
          last: related.last,
          person,
          relation: related.relation,
          aside: (owns || guest) && text(related.last + 1) !== 'qui',
        });
        // « je viens avec ma mère qui a fait un malaise »
        const tells = text(related.last + 1) === 'qui' && !owns;
        if ((owns || guest) && !tells) third = third < 0 ? person : third;
        else if (tells || !NO_SWITCH.has(intro) || (intro === 'chez' && owner === person && current === 0)) {
          current = person;
          third = person;
          hasSubject = true;
        } else if (third < 0) third = person;
      } else if (
        word.text === 'l' &&
        /^(?:a|ont|avait|aurait)$/.test(next) &&
        earlier > 0 &&
        mentions.at(-1)?.last === i - 1
      ) {
        // « sa mère l'a trouvé par terre »: the one found was already spoken of.
        current = earlier;
        third = earlier;
      } else if (trade.has(i) && (word.text === 'je' || word.text === 'j')) {
        hasSubject = false;
      } else if (
        (word.text === 'je' || word.text === 'j') &&
        /^(?:que|qu|dont|qui)$/.test(previous) &&
        mentions.at(-1)?.last === (text(i - 2) === 'chez' ? i - 3 : i - 2)
      ) {
        // « le petit que je garde a vomi », « la dame chez qui je travaille »
        for (const place of [i, i + 1]) trade.add(place);
        byTrade ||= /^(?:travaill|accompagn|soign|accueill|intervien)/.test(next);
      } else if (
        (word.text === 'je' || word.text === 'j') &&
        !(word.text === 'j' && words[i - 1]?.kind === 'number')
      ) {
        if (self < 0) self = i;
        if (owner < 0) owner = 0;
        current = 0;
        hasSubject = true;
        // « je le trouve pâle », « je l'ai vu tomber »: what follows is about the other person.
        const object = ['ne', 'n'].includes(next) ? text(i + 2) : next;
        if (/^(?:le|la|l|lui)$/.test(object) && (third >= 0 || before !== 'moi')) current = third;
      } else if (word.text === 'moi' && previous !== 'chez' && !/^(?:avec|pour|a)$/.test(previous)) {
        if (self < 0) self = i;
        current = 0;
      } else if (
        (word.text === 'il' || word.text === 'elle' || word.text === 'ils' || word.text === 'elles') &&
        !IMPERSONAL.has(next) &&
        previous !== 'est'
      ) {
        const sex = word.text.startsWith('elle') ? 'femme' : 'homme';
        const fits = third >= 0 && (sexes[third] === null || sexes[third] === sex);
        if (fits) {
          current = third;
          if (phantom?.person === third) phantom = { person: third, sex: phantom.sex ?? sex };
        } else {
          const other = [...names.keys()].findLast((p) => p > 0 && (sexes[p] === sex || sexes[p] === null));
          if (other !== undefined) {
            current = other;
            third = other;
          } else if (third < 0 && self < 0 && before === 'moi') {
            current = personNamed('proche', null);
            third = current;
            phantom = { person: current, sex };
          }
        }
        hasSubject = true;
        if (owner < 0) owner = current;
      } else if (
        previous === 'a' &&
        (word.text === 'le' || (word.text === 'la' && /(?:er|ir)$/.test(next))) &&
        current === 0
      ) {
        // « je n'arrive pas à le réveiller »
        current = third >= 0 ? third : personNamed('proche', null);
        third = current;
      } else if (/^(?:sa|son|ses)$/.test(word.text) && current === 0 && third > 0 && SEEN.has(next)) {
        // « je viens de voir trois marques sur sa cuisse »
        current = third;
        const seen = words
          .slice(clauseStart, i)
          .some((w) => /^(?:vois|vu|voir|trouve|remarque|constate|decouvr|apercois)/.test(w.text));
        for (let k = clauseStart; seen && k < i; k++) of[k] = third;
      } else if (word.text === 'me' || word.text === 'm') {
        const verb = words.slice(i + 1, i + 4).find((w) => w.role === 'content');
        if (current !== 0 && verb !== undefined && HARM.has(verb.stem)) current = 0;
        if (current !== 0 && next === 'fait' && text(i + 2) === 'mal') current = 0;
      } else if (/^(?:mon|ma|mes)$/.test(word.text) && current === 0) {
        if (owner < 0 && relationAt(i + 1) === null && words[i + 1]?.role === 'content') owner = 0;
      } else if (/^(?:mon|ma|mes)$/.test(word.text)) {
        const opens =
          layout.segment[i - 1] !== layout.segment[i] || previous === 'et' || words[i - 1]?.kind === 'mark';
        if (opens && relationAt(i + 1) === null && words[i + 1]?.role === 'content') current = 0;
      }
    }
    of.push(current);
  });
  // What is said before anyone is named belongs to the first one named: « accident de moto, il a tapé la tête ».
  if (owner > 0 && before === 'moi') {
    const first = of.findIndex((person) => person === owner);
    for (let i = 0; i < first; i++) of[i] = owner;
  }
  return {
    names,
    sexes,
    of,
    mentions,
    self,
    professional,
    trade,
    byTrade,
    shared: sharedBy(words, layout, of),
    before: settled,
  };
}
