// Lengths of time and moments, in hours: « 3 jours », « une heure et demie », « hier soir », « quelques semaines ».

import type { Quantity } from '../domain/finding.js';
import type { Word } from './word.js';
import { numberAt } from './numbers.js';

const MINUTE = 1 / 60;
const DAY = 24;
const WEEK = 168;
const MONTH = 730;
const YEAR = 8766;
/** From half a year on, « il y a » tells a history. */
export const PAST = 4380;
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    seconde: MINUTE / 60,
    secondes: MINUTE / 60,
    sec: MINUTE / 60,
    minute: MINUTE,
    minutes: MINUTE,
    min: MINUTE,
    mn: MINUTE,
    mins: MINUTE,
    heure: 1,
    heures: 1,
    h: 1,
    jour: DAY,
    jours: DAY,
    j: DAY,
    journee: DAY,
    journees: DAY,
    nuit: DAY,
    nuits: DAY,
    semaine: WEEK,
    semaines: WEEK,
    sem: WEEK,
    mois: MONTH,
    an: YEAR,
    ans: YEAR,
    annee: YEAR,
    annees: YEAR,
  }),
);

export const range = (min: number, max: number): Quantity => ({ min, max });

/** No clock here: a moment of the day is a range wide enough for any hour at which one may write. */
type Phrases = ReadonlyMap<
  string,
  readonly { readonly parts: readonly string[]; readonly value: Quantity }[]
>;

/** Phrases by their first word; the longest of the same beginning must come first. */
function phrases(list: readonly (readonly [string, Quantity])[]): Phrases {
  const map = new Map<string, { parts: string[]; value: Quantity }[]>();
  for (const [text, value] of list) {
    const parts = text.split(' ');
    const first = parts[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), { parts, value }]);
  }
  return map;
}

export const MOMENTS = phrases([
  ['avant hier', range(24, 72)],
  ['hier soir', range(4, 30)],
  ['hier matin', range(14, 44)],
  ['hier midi', range(10, 38)],
  ['hier apres midi', range(6, 36)],
  ['hier', range(4, 48)],
  ['ce matin', range(0, 20)],
  ['ce midi', range(0, 13)],
  ['ce soir', range(0, 8)],
  ['cet apres midi', range(0, 13)],
  ['cette apres midi', range(0, 13)],
  ['cette nuit', range(0, 26)],
  ['la nuit derniere', range(0, 36)],
  ['aujourd hui', range(0, 24)],
  ['tout a l heure', range(0, 8)],
  ['tantot', range(0, 8)],
  ['a l instant', range(0, 1)],
  ['la semaine derniere', range(24, 336)],
  ['le mois dernier', range(24, 1500)],
  ['l an dernier', { min: PAST }],
  ['l annee derniere', { min: PAST }],
  ['lundi', range(0, WEEK)],
  ['mardi', range(0, WEEK)],
  ['mercredi', range(0, WEEK)],
  ['jeudi', range(0, WEEK)],
  ['vendredi', range(0, WEEK)],
  ['samedi', range(0, WEEK)],
  ['dimanche', range(0, WEEK)],
  ['ce week end', range(0, 120)],
]);
const ONLY_AFTER_DEPUIS = phrases([
  ['toujours', { min: YEAR }],
  ['longtemps', { min: MONTH }],
  ['tres longtemps', { min: MONTH }],
  ['peu', range(0, 72)],
  ['ma naissance', { min: YEAR }],
  ['l enfance', { min: YEAR }],
  ['tout petit', { min: YEAR }],
]);
const SOFTENERS = new Set(
  'environ bien presque deja maintenant bonne bon peu pres facile seulement a peine au moins bientot quasi quasiment un une petite petit juste dans les'.split(
    ' ',
  ),
);
const VAGUE = new Map<string, readonly [number, number]>([
  ['quelques', [2, 7]],
  ['quelque', [2, 7]],
  ['plusieurs', [2, 14]],
  ['des', [2, 30]],
]);

/** « une dizaine de jours », « une quinzaine » */
const ABOUT = new Map<string, readonly [number, number]>([
  ['huitaine', [7, 9]],
  ['dizaine', [8, 12]],
  ['douzaine', [10, 14]],
  ['quinzaine', [13, 17]],
  ['vingtaine', [17, 23]],
  ['trentaine', [25, 35]],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'
    .split(' ')
    .map((word, k): [string, number] => [word, k + 1]),
);

/** « le troisième jour de fièvre », « 3e jour »: it has lasted for two days at least. */
export function ordinalDayAt(words: readonly Word[], place: number): Amount | null {
  const text = (i: number): string => words[i]?.text ?? '';
  const number = words[place]?.value;
  const spelt = text(place) === 'second' ? 2 : ORDINALS.get(text(place));
  const day =
    number === undefined ? spelt : /^(?:e|eme|er|ere|ieme|nd)$/.test(text(place + 1)) ? number : undefined;
  const unit = number === undefined ? place + 1 : place + 2;
  const length = /^(?:jour|jours|nuit)$/.test(text(unit)) ? DAY : text(unit) === 'semaine' ? WEEK : null;
  if (day === undefined || length === null || day > 60) return null;
  return { value: { min: (day - 1) * length, max: day * length }, next: unit + 1 };
}

export interface Amount {
  readonly value: Quantity;
  readonly next: number;
}

function scale(low: number, high: number, unit: number): Quantity {
  return low === high ? low * unit : { min: low * unit, max: high * unit };
}

export function phraseAt(words: readonly Word[], place: number, list: Phrases): Amount | null {
  for (const { parts, value } of list.get(words[place]?.text ?? '') ?? []) {
    if (parts.every((part, k) => words[place + k]?.text === part))
      return { value, next: place + parts.length };
  }
  return null;
}

/** « 3 jours », « 2-3 j », « une heure et demie », « 1h30 », « quelques jours », « un quart d'heure ». */
export function amountAt(words: readonly Word[], place: number): Amount | null {
  const text = (i: number): string => words[i]?.text ?? '';
  const vague = VAGUE.get(text(place));
  const vagueUnit = UNITS.get(text(place + 1));
  if (vague !== undefined && vagueUnit !== undefined)
    return {
      value: scale(vague[0], text(place) === 'des' && vagueUnit < DAY ? 24 : vague[1], vagueUnit),
      next: place + 2,
    };
  const about = ABOUT.get(text(place));
  if (about !== undefined) {
    const named = text(place + 1) === 'de' || text(place + 1) === 'd';
    const whole = named
      ? UNITS.get(text(place + 2))
      : text(place) === 'quinzaine' || text(place) === 'huitaine'
        ? DAY
        : undefined;
    return whole === undefined
      ? null
      : { value: scale(about[0], about[1], whole), next: place + (named ? 3 : 1) };
  }
  if (text(place) === 'une' && ABOUT.has(text(place + 1))) return amountAt(words, place + 1);
  if (text(place) === 'demi' && /^(?:heure|journee)$/.test(text(place + 1)))
    return { value: 0.5 * (UNITS.get(text(place + 1)) ?? 1), next: place + 2 };
  if (text(place) === 'une' && text(place + 1) === 'demi') return amountAt(words, place + 1);
  if (text(place) === 'quart' && text(place + 2) === 'heure') return { value: 0.25, next: place + 3 };
  if (text(place) === 'un' && text(place + 1) === 'quart') return amountAt(words, place + 1);
  const low = numberAt(words, place);
  if (low === null) return null;
  let i = low.next;
  let high = low.value;
  if (text(i) === 'quarts' && text(i + 2) === 'heure') return { value: low.value * 0.25, next: i + 3 };
  if (
    ['a', 'ou', 'et', '/', '-'].includes(text(i)) ||
    (words[i]?.kind === 'number' && words[i]?.joined === true)
  ) {
    const second = numberAt(words, words[i]?.kind === 'number' ? i : i + 1);
    if (second !== null && second.value > low.value && UNITS.get(text(second.next)) !== undefined) {
      high = second.value;
      i = second.next;
    }
  }
  const unit = UNITS.get(text(i));
  if (unit === undefined || high > 1000) return null;
  i += 1;
  if (text(i) === 'et' && /^demie?$/.test(text(i + 1)))
    return { value: scale(low.value + 0.5, high + 0.5, unit), next: i + 2 };
  const minutes = words[i];
  if (unit === 1 && minutes?.kind === 'number' && minutes.joined && (minutes.value ?? 60) < 60)
    return { value: low.value + (minutes.value ?? 0) * MINUTE, next: i + 1 };
  return { value: scale(low.value, high, unit), next: i };
}

export function durationAfter(words: readonly Word[], place: number, since: boolean): Amount | null {
  let i = place;
  let bound: 'min' | 'max' | null = null;
  for (let skipped = 0; skipped < 4; skipped++) {
    const text = words[i]?.text ?? '';
    const next = words[i + 1]?.text ?? '';
    const direct =
      phraseAt(words, i, MOMENTS) ??
      (since ? phraseAt(words, i, ONLY_AFTER_DEPUIS) : null) ??
      amountAt(words, i);
    if (direct !== null) {
      if (bound === null || typeof direct.value !== 'number') return direct;
      return { value: bound === 'min' ? { min: direct.value } : { max: direct.value }, next: direct.next };
    }
    if (text === 'plus' && (next === 'de' || next === 'd')) {
      bound = 'min';
      i += 2;
    } else if (text === 'moins' && (next === 'de' || next === 'd')) {
      bound = 'max';
      i += 2;
    } else if (SOFTENERS.has(text)) i += 1;
    else return null;
  }
  return null;
}
