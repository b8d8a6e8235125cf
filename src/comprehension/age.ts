// Ages: « 58 ans », « bébé de 2 mois », « F 82a », « la soixantaine ». Never a duration (« depuis 3 ans »).

import type { Quantity } from '../domain/finding.js';
import type { Word } from './word.js';
import { numberAt } from './numbers.js';
import type { Cast } from './people.js';

export interface Age {
  /** Years. */
  readonly value: Quantity;
  readonly person: number;
  readonly first: number;
  readonly last: number;
}

const YEARS = new Set('an ans a annee annees piges berges balais'.split(' '));
const OTHER: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mois: 1 / 12,
    semaine: 7 / 365.25,
    semaines: 7 / 365.25,
    sem: 7 / 365.25,
    jour: 1 / 365.25,
    jours: 1 / 365.25,
    j: 1 / 365.25,
  }),
);
const NOT_AN_AGE = new Set(
  'depuis fait pendant durant voila dans avant apres toutes tous les chaque dure vers il y'.split(' '),
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    septantaine: 70,
  }),
);
const HAVE = new Set('ai a as avait avais ont'.split(' '));
const SOFT = new Set(
  'environ presque bientot bien tout juste deja seulement que la les maintenant'.split(' '),
);

/** A length of time that belongs to something that began, not to a person. */
function isDuration(words: readonly Word[], place: number): boolean {
  for (let i = place - 1; i >= Math.max(0, place - 5); i--) {
    const word = words[i];
    if (word === undefined || word.kind === 'mark') return false;
    if (word.text === 'a' && words[i - 1]?.text === 'y') return true;
    if (word.text === 'fait' && /^(?:ca|cela)$/.test(words[i - 1]?.text ?? '')) return true;
    if (NOT_AN_AGE.has(word.text) && word.text !== 'fait' && word.text !== 'il' && word.text !== 'y')
      return word.text !== 'les';
    if (
      !SOFT.has(word.text) &&
      word.text !== 'de' &&
      word.text !== 'plus' &&
      word.text !== 'moins' &&
      word.text !== 'une' &&
      word.text !== 'un'
    )
      return false;
  }
  return false;
}

/** « à 50 ans j'ai fait un infarctus »: the age at an event. The accent tells « à » from « a ». */
function isAtAge(words: readonly Word[], source: string, place: number): boolean {
  const before = words[place - 1];
  if (before === undefined) return false;
  if (
    before.text === 'l' ||
    (before.text === 'de' && words[place - 2]?.text === 'age' && words[place - 3]?.text === 'l')
  )
    return true;
  if (before.text !== 'a') return /^(?:vers|mes|ses)$/.test(before.text);
  return /à/i.test(source.slice(before.start, before.end).normalize('NFC'));
}

/** A minus sign stuck to the figure. */
function isNegative(words: readonly Word[], place: number): boolean {
  const sign = words[place - 1];
  return sign?.text === '-' && sign.end === words[place]?.start;
}

/** « fièvre à 38,8, 18 mois, il joue »: a figure and its unit between two marks. */
function standsAlone(words: readonly Word[], place: number, unit: number): boolean {
  const before = words[place - 1];
  const after = words[unit + 1];
  return (before === undefined || before.kind === 'mark') && (after === undefined || after.kind === 'mark');
}

/** All ages of a text. */
export function ages(words: readonly Word[], source: string, cast: Cast): Age[] {
  const found: Age[] = [];
  const text = (i: number): string => words[i]?.text ?? '';
  const byPlace = new Map(cast.mentions.map((mention) => [mention.last, mention.person]));
  const mentionBefore = (place: number, adjective: boolean, apart: boolean): number | null => {
    let others = 0;
    for (let i = place - 1; i >= Math.max(0, place - 5); i--) {
      const person = byPlace.get(i);
      if (person !== undefined) return person;
      const word = words[i];
      // « mon fils, 11 mois, vomit »
      const comma = i === place - 1 && /^[,(]$/.test(word?.text ?? '') && byPlace.has(i - 1) && apart;
      if (word === undefined || (word.kind === 'mark' && word.text !== '/' && !comma)) return null;
      // « bébé prématuré de 4 mois », never « bébé, fièvre de 3 jours ».
      if (word.role === 'content') others += 1;
      if (others > (adjective ? 1 : 0)) return null;
    }
    return null;
  };
  const child =
    cast.mentions.find(
      (m) => !m.aside && (m.relation.max !== undefined || /^(?:fils|fille)$/.test(m.relation.who)),
    )?.person ?? null;
  const feverish = words.some((word) => /^(?:fievre|temperature|fievreux|fievreuse)$/.test(word.text));
  for (let i = 0; i < words.length; i++) {
    const tens = TENS.get(text(i));
    if (tens !== undefined && (text(i - 1) === 'la' || text(i + 2) === 'annees')) {
      found.push({ value: { min: tens, max: tens + 9 }, person: cast.of[i] ?? 0, first: i, last: i });
      continue;
    }
    const read = numberAt(words, i);
    // « -3 ans » is no age.
    if (read === null || isNegative(words, i) || /^enceintes?$/.test(text(i - 2))) continue;
    const unitText = text(read.next);
    const unit = words[read.next];
    const linked = /^d[eu]?$/.test(text(i - 1)) && !/^(?:jours?|j)$/.test(unitText);
    const apart = /^(?:mois|semaines?|sem|ans)$/.test(unitText);
    const named = mentionBefore(i, linked, apart);
    const telegraphic =
      named !== null &&
      (/^[fh]$/.test(text(i - 1)) || (text(i - 1) === '/' && words[i - 2]?.kind === 'word'));
    const labelled = text(i - 1) === 'age' || (text(i - 1) === ':' && text(i - 2) === 'age');
    const years = YEARS.has(unitText) && (unitText !== 'a' || unit?.joined === true);
    const months = OTHER.get(unitText);
    let value: number | null = null;
    let whose: number | null = null;
    let last = read.next - 1;
    if (years && !isDuration(words, i) && !isAtAge(words, source, i)) {
      value = read.value;
      last = read.next;
    } else if (months !== undefined && !isDuration(words, i)) {
      const of = text(read.next + 1);
      const aged = /^agee?s?$/.test(text(i - 2)) || /^agee?s?$/.test(text(i - 1));
      // « vingt jours de vie », « il a eu quatre mois »
      const lived = of === 'de' && text(read.next + 2) === 'vie';
      const turned = text(i - 1) === 'eu' && /^(?:a|vient)$/.test(text(i - 2)) && child !== null;
      const alone = standsAlone(words, i, read.next) && /^mois$/.test(unitText) && read.value <= 36;
      const has =
        HAVE.has(text(i - 1)) &&
        !isAtAge(words, source, i) &&
        (named !== null || /^(?:il|elle|bebe)$/.test(text(i - 2)));
      if (lived || turned || (alone && (child !== null || (cast.self < 0 && feverish)))) {
        value = read.value * months;
        last = read.next + (lived ? 2 : 0);
        if (named === null && child !== null) whose = child;
      } else if (
        (aged || has || named !== null) &&
        of !== 'de' &&
        of !== 'd' &&
        of !== 'que' &&
        of !== 'enceinte'
      ) {
        value = read.value * months;
        last = read.next;
      }
    } else if (
      text(i - 1) === 'a' &&
      text(i - 2) === 'en' &&
      /^(?:il|elle)$/.test(text(i - 3)) &&
      found.length === 0 &&
      unit?.kind !== 'word' &&
      words.some((w, k) => (YEARS.has(w.text) || OTHER.has(w.text) ? k < i : false))
    ) {
      // « à 18 mois, maintenant elle en a 5 »
      value = read.value;
    } else if ((telegraphic || labelled) && !OTHER.has(unitText) && unit?.text !== '/') value = read.value;
    if (value === null) {
      i = read.next - 1;
      continue;
    }
    if (text(last + 1) === 'et' && /^demie?$/.test(text(last + 2))) {
      value += years ? 0.5 : 0.5 * (months ?? 0);
      last += 2;
    }
    let quantity: Quantity = value;
    const around = `${text(i - 2)} ${text(i - 1)}`;
    if (/ (?:bientot|presque)$/.test(` ${text(i - 1)}`))
      quantity = { min: Math.max(0, value - 1), max: value };
    else if (around === 'plus de') quantity = { min: value };
    else if (around === 'moins de') quantity = { max: value };
    found.push({ value: quantity, person: named ?? whose ?? cast.of[i] ?? 0, first: i, last });
    i = last;
  }
  return found;
}

/** Places of the ages at which something happened, a year at least before the age told: « convulsé à 18 mois, il a 5 ans ». */
export function formerAges(words: readonly Word[], source: string, told: readonly Age[]): number[] {
  const now = Math.min(
    ...told.map((age) => (typeof age.value === 'number' ? age.value : Number.POSITIVE_INFINITY)),
  );
  if (!Number.isFinite(now)) return [];
  return words.flatMap((_, i): number[] => {
    const read = numberAt(words, i);
    if (read === null || !isAtAge(words, source, i) || told.some((age) => age.first <= i && i <= age.last))
      return [];
    const unit = words[read.next]?.text ?? '';
    const years = YEARS.has(unit) && unit !== 'a' ? read.value : unit === 'mois' ? read.value / 12 : null;
    return years !== null && years <= now - 1 ? [i] : [];
  });
}
