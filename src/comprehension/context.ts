// Words that their neighbours make another word: « mal à respirer », « jsui pas avc elle », « ça va me tuer », « mort de rire ».

import type { Word } from './word.js';
import { SMALL } from './numbers.js';
import { stem } from './stem.js';

const ARTICLES = new Set('la ma sa ta une cette de a en'.split(' '));
/** « avc » just before one of these is « avec » in haste, unless what stands before tells of a stroke. */
const WITH = new Set(
  'elle lui moi toi nous vous eux elles mon ma mes son sa ses le la les un une des du toute tout plein bcp beaucoup de pas'.split(
    ' ',
  ),
);
const STROKE = new Set(
  'un l mini d son des petit gros premier deuxieme second antecedent antecedents ancien fait fais faire refait eu ait a cas comme'.split(
    ' ',
  ),
);
/** Verbs by which somebody threatens somebody else: « il veut me tuer », « il va nous tuer ». */
const THIRD = new Set(
  'veut va voudrait voulait vont veulent menace menacent menacait peut pourrait risque allait jure promet promis finira failli'.split(
    ' ',
  ),
);
const FIRST = new Set('veux vais voudrais voulais peux'.split(' '));
const THINGS = new Set(
  'controle controles exam examen exams partiel partiels bac brevet prof maths devoir devoirs cours ds interro boulot travail taf job stage sport footing chaleur canicule reveil facture loyer trajet escaliers film blague regime'.split(
    ' ',
  ),
);
const JOKES = /^(?:mdr+|lol+|ptdr+|xd+|haha+|jaja|hihi+|jpp)$/;
const DYING = /^(?:mort|morte|morts|mourir|meurs|meurt|mourait|mourais|creve|creves|crever|crevais)$/;
/** « mort de rire », « je meurs de faim », « crever de chaud » */
const FIGURES = new Set(
  'rire faim honte ennui chaud froid fatigue trouille peur envie sommeil jalousie soif rires'.split(' '),
);

const figure = (word: Word): Word => ({ ...word, stem: `${word.stem}~image` });
const other = (word: Word): Word => ({ ...word, stem: 'tuer~autrui' });

/** Place of the verb before « (de) me tuer ». */
function verbBefore(words: readonly Word[], i: number): number {
  let k = i - 2;
  while (/^(?:de|d|a|pas|bien|vraiment)$/.test(words[k]?.text ?? '')) k -= 1;
  return k;
}

/** « il veut me tuer » is no wish to die; « ce contrôle va me tuer » is no threat either. */
function killing(words: readonly Word[], i: number, joking: boolean): Word {
  const word = words[i] as Word;
  const pronoun = words[i - 1]?.text ?? '';
  if (word.text === 'tue' || word.text === 'tues') {
    // « je me tue » and « si je me tue »; but « ça me tue » is a pain, « je me tue à le dire » a manner of speech.
    const self = /^(?:me|m)$/.test(pronoun) && /^(?:je|j)$/.test(words[i - 2]?.text ?? '');
    const manner = /^(?:a|au)$/.test(words[i + 1]?.text ?? '');
    return self && !manner
      ? { ...word, stem: stem(words[i - 3]?.text === 'si' ? 'suicider' : 'tuer') }
      : word;
  }
  if (/^tu(?:ais|erais|erai)$/.test(word.text))
    return /^(?:me|m)$/.test(pronoun) ? { ...word, stem: stem('suicider') } : word;
  if (/^(?:se|s)$/.test(pronoun)) return word;
  // « tuer quelqu'un », « envie de tuer »
  if (!/^(?:m|me|te|t|l|le|la|les|nous|vous)$/.test(pronoun)) return other(word);
  const k = verbBefore(words, i);
  const verb = words[k]?.text ?? '';
  const outward = THIRD.has(verb) || (FIRST.has(verb) && /^(?:l|le|la|les|te|t|vous)$/.test(pronoun));
  if (!outward) return word;
  const thing = words.slice(Math.max(0, k - 5), k).some((w) => THINGS.has(w.text));
  return thing || joking ? figure(word) : other(word);
}

/** The words of a text, those that their neighbours change rewritten. Places and offsets are kept. */
export function inContext(words: readonly Word[], source: string): Word[] {
  const joking = words.some((word) => JOKES.test(word.text));
  const text = (i: number): string => words[i]?.text ?? '';
  return words.map((word, i): Word => {
    const next = words[i + 1];
    const after = words[i + 2];
    switch (word.text) {
      case 'mal': {
        const infinitive =
          after === undefined ||
          (after.kind === 'word' && /(?:er|ir|oir|ire|dre|tre|oire)$/.test(after.text));
        return next?.text === 'a' && infinitive ? { ...word, stem: stem('difficulte') } : word;
      }
      case 'tete':
        // « il ne tète plus »; but « mal de tête non calmé ».
        return !ARTICLES.has(text(i - 1)) &&
          (next?.role === 'negator' || next?.text === 'moins' || next?.text === 'mal')
          ? { ...word, stem: stem('teter') }
          : word;
      case 'avc':
        return WITH.has(next?.text ?? '') &&
          !STROKE.has(text(i - 1)) &&
          source.slice(word.start, word.end) === 'avc'
          ? { ...word, text: 'avec', role: 'little', stem: stem('avec') }
          : word;
      case 'moi':
        return words[i - 1]?.kind === 'number'
          ? { ...word, text: 'mois', role: 'light', stem: stem('mois') }
          : word;
      case 'une':
        // « vomi une fois » is not « vomi cinq fois ».
        return next?.text === 'fois' &&
          after?.text !== 'que' &&
          after?.text !== 'qu' &&
          !/^(?:encore|autre)$/.test(text(i - 1))
          ? { ...word, role: 'number', stem: '1' }
          : word;
      case 'tue':
      case 'tues':
      case 'tuer':
      case 'tuera':
      case 'tuais':
      case 'tuerais':
      case 'tuerai':
        return killing(words, i, joking);
      case 'veut':
      case 'voudrait':
      case 'voulait':
      case 'finira': {
        // « il veut me tuer » is as much a threat as « il va me tuer ».
        const end = text(i + 1) === 'de' ? i + 3 : i + 2;
        return text(end) === 'tuer' && /^(?:me|m|nous|la|le|les)$/.test(text(end - 1))
          ? { ...word, stem: stem('va') }
          : word;
      }
      default:
        break;
    }
    if (DYING.test(word.text) && /^(?:de|d)$/.test(next?.text ?? '') && FIGURES.has(after?.text ?? ''))
      return figure(word);
    const digit = word.kind === 'word' ? SMALL.get(word.text) : undefined;
    return digit !== undefined && digit > 1 ? { ...word, stem: String(digit) } : word;
  });
}
