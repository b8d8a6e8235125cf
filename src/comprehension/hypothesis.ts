// What is only imagined or heard of: « si j'ai de la fièvre, que faire ? », « j'ai lu que … ».

import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import { stem } from './stem.js';

const FIRST_PERSON = new Set(['je', 'j', 'me', 'm', 'mon', 'ma', 'mes', 'il', 'elle']);

/** Killing oneself is never only supposed: « si je me tuais, ils seraient contents ». */
const SELF_HARM = new Set(
  'tuer suicider suicide mourir mort pendre disparaitre flinguer crever'.split(' ').map(stem),
);

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function byFirstWord(texts: readonly string[]): Phrases {
  const map = new Map<string, (readonly string[])[]>();
  for (const text of texts) {
    const parts = text.split(' ');
    const first = parts[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), parts]);
  }
  return map;
}

function startsHere(words: readonly Word[], place: number, phrases: Phrases): number {
  for (const phrase of phrases.get(words[place]?.text ?? '') ?? [])
    if (phrase.every((part, k) => words[place + k]?.text === part)) return phrase.length;
  return 0;
}

const ASKING = byFirstWord([
  'que faire',
  'quoi faire',
  'je fais quoi',
  'on fait quoi',
  'je fais comment',
  'comment faire',
  'comment je fais',
  'que dois',
  'dois je',
  'faut il',
  'faudra',
  'faudrait',
  'devrai',
  'devrais',
  'est ce que je dois',
  'qu est ce que je',
  'quand appeler',
  'quand consulter',
  'quand faut',
  'que se passe',
]);
const HEARSAY = byFirstWord([
  'j ai lu',
  'on m a dit',
  'il parait que',
  'sur internet',
  'j ai vu a la tele',
  'on dit que',
  'j ai entendu que',
  'j ai entendu dire',
  'ma voisine dit que',
]);

/** Words that are only supposed or hearsay: what is found there is not set. In doubt, a word is taken as said. */
export function supposed(words: readonly Word[], layout: Layout): ReadonlySet<number> {
  const out = new Set<number>();
  const asking = new Set<number>();
  words.forEach((_, i) => {
    if (startsHere(words, i, ASKING) > 0) asking.add(layout.sentence[i] ?? 0);
  });
  for (let i = 0; i < words.length; i++) {
    const next = words[i + 1]?.text ?? '';
    const sentence = layout.sentence[i] ?? 0;
    const opens =
      (words[i]?.text === 'si' &&
        /^(?:je|j|il|elle|on|mon|ma|mes|la|le|les|jamais|ca|c|l|un|une|quelqu)$/.test(next)) ||
      (words[i]?.text === 's' && /^ils?$/.test(next));
    if (opens && asking.has(sentence)) {
      const clause = layout.clause[i];
      const reach: number[] = [];
      for (let k = i; k < words.length && layout.clause[k] === clause; k++) {
        if (
          k > i + 1 &&
          layout.segment[k] !== layout.segment[i] &&
          layout.continues[layout.segment[k] ?? 0] !== true
        )
          break;
        reach.push(k);
      }
      if (!reach.some((k) => SELF_HARM.has(words[k]?.stem ?? ''))) for (const k of reach) out.add(k);
    }
    const heard = startsHere(words, i, HEARSAY);
    if (heard > 0) {
      let k = i + heard;
      while (words[k]?.text === 'que' || words[k]?.text === 'qu') k += 1;
      if (!FIRST_PERSON.has(words[k]?.text ?? ''))
        for (
          ;
          k < words.length &&
          layout.sentence[k] === sentence &&
          !FIRST_PERSON.has(words[k]?.text ?? '') &&
          words[k]?.text !== 'mais';
          k++
        )
          out.add(k);
    }
  }
  return out;
}
