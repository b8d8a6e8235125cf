// Figures: temperature, pulse, saturation, blood pressure, sugar, pain score, weight.

import type { FindingId } from '../domain/finding.js';
import { isBelievable, type Deck } from './cards.js';
import type { Layout } from './clauses.js';
import { AFTER_FEVER, FEVERISH, PAIN, TIME_OR_AGE, keywordNear, tenthAt } from './figures.js';
import type { Word } from './word.js';
import { numberAt } from './numbers.js';
import type { Cast } from './people.js';
import type { Match } from './spot.js';

export interface Measured {
  readonly finding: FindingId;
  readonly person: number;
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

/** Reads the figures of a text. */
export function measures(
  words: readonly Word[],
  layout: Layout,
  who: Cast,
  { cards, weight }: Deck,
  taken: ReadonlySet<number>,
  matches: readonly Match[],
): Measured[] {
  const out: Measured[] = [];
  const text = (i: number): string => words[i]?.text ?? '';
  const put = (finding: FindingId, value: number, first: number, last: number): boolean => {
    if (cards[finding] === undefined || !isBelievable(cards, finding, value)) return false;
    out.push({ finding, person: who.of[first] ?? 0, value, first, last });
    return true;
  };
  const children = new Set(
    who.mentions
      .filter((m) => m.relation.max !== undefined || /^(?:fils|fille)$/.test(m.relation.who))
      .map((m) => m.person),
  );
  const painful = new Set<number>();
  words.forEach((word, i) => {
    if (PAIN.has(word.text) || word.stem === 'mal~') painful.add(layout.sentence[i] ?? 0);
  });

  /** « ma fille a 39 », « il est à 40 », « 39 ce matin » of someone feverish: a figure with no unit, in the range of a fever. */
  const saysFever = (first: number, next: number): boolean => {
    const before = text(first - 1);
    const ends = words[next] === undefined || words[next]?.kind === 'mark' || AFTER_FEVER.test(text(next));
    if (
      !ends ||
      /^(?:\/|%|\+|-|=)$/.test(text(next)) ||
      /^(?:de|du|n|no|numero|taille|chapitre|sur|\/)$/.test(before)
    )
      return false;
    const child = children.has(who.of[first] ?? 0);
    const sick = feverish.has(layout.sentence[first] ?? 0);
    const held =
      /^(?:a|est|encore|jusqu|fait|toujours|matin|soir|nuit|midi|affiche|indique|monte|grimpe|meme|les|deja|rebam)$/.test(
        before,
      );
    if (child) return held || sick;
    if (before === 'a' && /^(?:il|elle|on|bebe|est|jour)$/.test(text(first - 2)))
      return sick || text(first - 2) === 'jour' || dated(first);
    return sick && (held || before === 'ai' || words[first - 1]?.kind === 'mark' || first === 0);
  };
  /** « depuis cette nuit il a 39 » */
  const dated = (place: number): boolean =>
    words.some(
      (word, i) =>
        layout.sentence[i] === layout.sentence[place] &&
        (/^(?:depuis|matin|soir|nuit|hier|midi|malgre|degres?)$/.test(word.text) ||
          words[i + 1]?.text === 'jour'),
    );
  const feverish = new Set<number>();
  words.forEach((word, i) => {
    if (FEVERISH.test(word.text)) feverish.add(layout.sentence[i] ?? 0);
  });

  for (let i = 0; i < words.length;) {
    const read = taken.has(i) ? null : numberAt(words, i);
    if (read === null) {
      i += 1;
      continue;
    }
    const { value } = read;
    let last = read.next - 1;
    const first = i;
    i = read.next;
    if (/^une?$/.test(text(first)) && last === first) continue;
    const separator = text(read.next);
    const second = separator === '/' || separator === 'sur' ? numberAt(words, read.next + 1) : null;
    let named = keywordNear(words, layout, first, last);

    if (second !== null) {
      last = second.next - 1;
      i = second.next;
      const under = second.value;
      if (named !== 'tension-systolique' && under === 10 && value <= 10) {
        if (painful.has(layout.sentence[first] ?? 0)) put('intensite-douleur', value, first, last);
        continue;
      }
      const after = keywordNear(words, layout, first, last);
      named = named ?? after;
      if (named === 'tension-systolique' || (value >= 90 && under >= 40 && value > under)) {
        const factor = value <= 30 ? 10 : 1;
        const lower = under <= 20 ? under * 10 : under;
        if (put('tension-systolique', value * factor, first, last))
          put('tension-diastolique', lower, first, last);
      }
      continue;
    }

    let exact = value;
    // An age has no tenths: « il a trente-neuf six » can only be a temperature.
    let spoken = false;
    // « 38°2 », « 38 5 de fièvre », « 2g50 »
    let unitPlace = last + 1;
    if (
      text(unitPlace) === '°' &&
      words[unitPlace + 1]?.kind === 'number' &&
      words[unitPlace + 1]?.joined === true
    ) {
      exact = Number.parseFloat(`${value}.${text(unitPlace + 1)}`);
      last = unitPlace + 1;
      unitPlace = last + 1;
      i = unitPlace;
    } else if (
      Number.isInteger(value) &&
      value >= 35 &&
      value <= 42 &&
      words[unitPlace]?.kind === 'number' &&
      text(unitPlace).length === 1 &&
      keywordNear(words, layout, first, unitPlace) === 'temperature'
    ) {
      exact = Number.parseFloat(`${value}.${text(unitPlace)}`);
      last = unitPlace;
      unitPlace += 1;
      i = unitPlace;
    } else if (
      tenthAt(words, value, unitPlace) !== null &&
      (named === 'temperature' ||
        /^(?:a|est)$/.test(text(first - 1)) ||
        saysFever(first, unitPlace + (text(unitPlace) === 'et' ? 2 : 1)))
    ) {
      exact = value + (tenthAt(words, value, unitPlace) ?? 0);
      unitPlace += text(unitPlace) === 'et' ? 2 : 1;
      last = unitPlace - 1;
      i = unitPlace;
      spoken = true;
    } else if (/^(?:virgule|point)$/.test(text(unitPlace))) {
      const decimals = numberAt(words, unitPlace + 1);
      if (decimals !== null && decimals.value < 100) {
        exact = Number.parseFloat(`${value}.${decimals.value}`);
        last = decimals.next - 1;
        unitPlace = decimals.next;
        i = unitPlace;
        named = keywordNear(words, layout, first, last);
      }
    }
    const unit = text(unitPlace);
    const degrees =
      unit === '°' || /^degres?$/.test(unit) || (text(unitPlace - 1) !== '' && words[last]?.text === '°');
    if (named === null) named = keywordNear(words, layout, first, last);
    if (named !== 'glycemie' && named !== 'cetonemie' && TIME_OR_AGE.has(unit)) continue;
    const bareTemperature =
      !Number.isInteger(exact) &&
      exact >= 34.5 &&
      exact < 43 &&
      !/^(?:kg|kilos?|g|cm|l|mg|euros?)$/.test(unit);

    const alone = named === null && (spoken || saysFever(first, unitPlace));
    if (
      (alone && exact >= 36 && exact <= 42.5) ||
      degrees ||
      (bareTemperature && named !== 'glycemie' && named !== 'poids') ||
      (named === 'temperature' && exact >= 30 && exact <= 45)
    )
      put('temperature', exact, first, last);
    else if (/^(?:kg|kilos?|kgs)$/.test(unit) && weight !== undefined) {
      if (
        !/^(?:perdu|pris|maigri|grossi|moins|plus|perd|prend)$/.test(text(first - 1)) &&
        !/^(?:perdu|pris)$/.test(text(first - 2))
      )
        put(weight, exact, first, unitPlace);
    } else if (/^(?:bpm|pulsations?|battements?)$/.test(unit)) put('pouls', exact, first, unitPlace);
    else if (named === 'frequence-respiratoire' || /^(?:respirations?|cycles?)$/.test(unit))
      put('frequence-respiratoire', exact, first, last);
    else if (named === 'pouls') put('pouls', exact, first, last);
    else if (named === 'saturation' && exact >= 30)
      put('saturation', exact, first, unit === '%' ? unitPlace : last);
    else if (named === 'tension-systolique')
      put('tension-systolique', exact <= 30 ? exact * 10 : exact, first, last);
    else if (named === 'cetonemie') put('cetonemie', exact, first, last);
    else if (
      named === 'glycemie' ||
      (unit === 'mg' && /^dl$/.test(text(unitPlace + 2))) ||
      (unit === 'g' && text(unitPlace + 1) === '/' && text(unitPlace + 2) === 'l')
    ) {
      const decimals = words[unitPlace + 1];
      if (unit === 'g' && decimals?.kind === 'number' && decimals.joined) {
        put('glycemie', Number.parseFloat(`${value}.${decimals.text}`), first, unitPlace + 1);
        i = unitPlace + 2;
      } else if (unit === 'mmol') put('glycemie', Math.round((exact / 5.55) * 100) / 100, first, unitPlace);
      else put('glycemie', unit === 'mg' || exact > 15 ? exact / 100 : exact, first, last);
    } else if (named === 'intensite-douleur' && exact <= 10) put('intensite-douleur', exact, first, last);
    else if (named === 'poids' && weight !== undefined) put(weight, exact, first, last);
  }

  // A measure that a card names itself: the nearest figure of its clause.
  for (const match of matches) {
    const card = cards[match.finding];
    if (
      card?.measure === undefined ||
      match.kind !== 'said' ||
      card.measure === 'durée' ||
      card.measure === 'âge'
    )
      continue;
    if (out.some((m) => m.finding === card.id)) continue;
    for (const place of [match.last + 1, match.last + 2, match.first - 1, match.first - 2, match.last + 3]) {
      const value = words[place]?.value;
      if (value === undefined || taken.has(place) || layout.clause[place] !== layout.clause[match.first])
        continue;
      put(card.id, value, place, place);
      break;
    }
  }
  return out;
}
