// Free words in answer to the question just asked: « oui », « jsp », « 3 jours », « aucun de tout ça ».

import type { FindingId, Observation, Quantity, Value } from '../domain/finding.js';
import type { Question, Understood } from '../domain/orientation.js';
import { isBelievable, type Cards } from './cards.js';
import { numberAt } from './numbers.js';
import { stem } from './stem.js';
import { foldAll } from './fold.js';
import type { Story } from './story.js';
import { amountAt } from './amounts.js';
import { durations } from './time.js';

export interface Answer {
  readonly finding: FindingId;
  readonly observation: Observation;
  readonly understood: Understood;
}

type Reply = boolean | null | undefined;

const NO =
  /^(?:non|nan|nn|nop|nope|jamais|aucun|aucune|aucuns|negatif|rien|pas du tout|point du tout|absolument pas|pas que je sache|pas ca|surtout pas|du tout|ni l un ni l autre)\b/;
const YES =
  /^(?:oui|ouais|ouai|yes|yep|si|ok|exact|exactement|tout a fait|bien sur|evidemment|affirmatif|absolument|carrement|clairement|c est ca|malheureusement|helas|grave|un peu|un petit peu|parfois|des fois|de temps en temps|souvent|beaucoup|enormement|plutot|plutot oui|toujours|je crois|je crois que oui|je pense|je pense que oui|on dirait|peut etre|possible|c est possible|surement|probablement|il me semble|d accord|tout le temps|mm oui|euh oui|ben oui|bah oui|ah oui|oh oui|eh oui)\b/;
const UNSURE =
  /^(?:je (?:ne |n )?(?:sais|sait|sai) (?:pas|plus|rien)|je sais pas|sais pas|aucune idee|pas d idee|pas sur|pas sure|je suis pas sure?|pas vraiment|jsp|chais pas|je (?:ne )?peux pas (?:dire|repondre)|impossible a dire|difficile a dire|mystere|je l ignore|j ignore|bof|ca depend|comment savoir|comprends? pas|je (?:ne )?comprends? pas)\b/;
const DOUBTFUL =
  /^(?:je crois|je pense|on dirait|peut etre|possible|c est possible|il me semble|probablement|surement)/;
const LEAD = /^(?:euh|ben|bah|bin|alors|ah|oh|eh|hum|mmh?|bon|bonjour|merci|docteur|enfin|mais)\s+/;
const EXCEPT = /\b(?:sauf|a part|hormis|excepte|mis a part)\b/;
const ALL = /^(?:tout|tous|toutes|tout ca|les deux|les trois|oui tout|oui tous|oui les deux)\b/;

/** Folded words with single spaces: what the patterns above are written against. */
function plain(story: Story): string {
  let text = story.words
    .map((word) => word.text)
    .join(' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  for (let k = 0; k < 3 && LEAD.test(text); k++) text = text.replace(LEAD, '');
  return text;
}

function replyOf(text: string, reassuring: boolean): Reply {
  if (UNSURE.test(text)) return null;
  if (/^non (?:si|en fait oui)\b/.test(text)) return true;
  if (NO.test(text)) return false;
  if (YES.test(text)) return reassuring && DOUBTFUL.test(text) ? null : true;
  return undefined;
}

function quantityOf(
  story: Story,
  finding: FindingId,
  question: Question,
  cards: Cards,
): Quantity | undefined {
  const card = cards[finding];
  const { words } = story;
  if (card?.measure === 'durée') {
    const [first] = durations(words, story.layout, new Set());
    if (first !== undefined) return first.value;
  }
  for (let i = 0; i < words.length; i++) {
    if (card?.measure === 'âge' || card?.measure === 'durée') {
      const amount = amountAt(words, i);
      if (amount !== null) {
        if (card.measure === 'durée') return amount.value;
        const years = (hours: number): number => Math.round((hours / 8766) * 1000) / 1000;
        const v = amount.value;
        return typeof v === 'number'
          ? years(v)
          : {
              ...(v.min === undefined ? {} : { min: years(v.min) }),
              ...(v.max === undefined ? {} : { max: years(v.max) }),
            };
      }
    }
    const read = numberAt(words, i);
    if (read === null) continue;
    let value = read.value;
    const decimal = words[read.next];
    if (decimal?.text === '°' && words[read.next + 1]?.kind === 'number')
      value = Number.parseFloat(`${value}.${words[read.next + 1]?.text ?? '0'}`);
    if (card?.measure === 'durée') {
      const unit = /jour/.test(question.unit ?? '')
        ? 24
        : /semaine/.test(question.unit ?? '')
          ? 168
          : /min/.test(question.unit ?? '')
            ? 1 / 60
            : 1;
      value *= unit;
    }
    if (card?.measure === 'pression' && value <= 30) value *= 10;
    if (card?.measure === 'glycémie' && value > 15) value /= 100;
    return value;
  }
  return undefined;
}

function choiceOf(text: string, question: Question): string | undefined {
  const stems = new Set(text.split(' ').map(stem));
  const short: ReadonlyMap<string, string> = new Map(
    Object.entries({
      f: 'femme',
      h: 'homme',
      m: 'homme',
      fille: 'femme',
      garcon: 'homme',
      masculin: 'homme',
      feminin: 'femme',
    }),
  );
  let best: string | undefined;
  let most = 0;
  for (const choice of question.choices ?? []) {
    const wanted = foldAll(`${choice.label} ${choice.id.replaceAll('-', ' ')}`)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 3);
    const distinct = [...new Set(wanted.map(stem))];
    const hits = distinct.filter((one) => stems.has(one)).length / Math.max(1, distinct.length);
    const alias = text.split(' ').some((word) => short.get(word) === choice.id) ? 1 : 0;
    if (hits + alias > most) {
      most = hits + alias;
      best = choice.id;
    }
  }
  return best;
}

/** The value that the words give to the question asked, if they answer it. */
export function readAnswer(story: Story, question: Question, cards: Cards, source: string): Answer[] {
  const text = plain(story);
  const quote = source.trim();
  const make = (finding: FindingId, value: Value): Answer => ({
    finding,
    observation: { value, by: 'reponse', quote },
    understood: {
      finding,
      status: value === null ? 'unknown' : value === false ? 'absent' : 'present',
      ...(typeof value === 'boolean' || value === null ? {} : { value }),
      quote,
    },
  });
  const said = new Map(story.sayings.filter((s) => s.inferred !== true).map((s) => [s.finding, s.value]));
  if (question.kind === 'list') {
    const ids = (question.choices ?? []).map((choice) => choice.id).filter((id) => cards[id] !== undefined);
    const named = ids.filter((id) => said.get(id) === true);
    const reply = replyOf(text, false);
    if (ALL.test(text)) return ids.map((id) => make(id, true));
    if (reply === null && named.length === 0) return ids.map((id) => make(id, null));
    if (reply !== false) return [];
    if (named.length === 0 || EXCEPT.test(text))
      return ids.filter((id) => !named.includes(id)).map((id) => make(id, false));
    return [];
  }
  const { finding } = question;
  const card = cards[finding];
  if (card === undefined) return [];
  if (question.kind === 'number') {
    const value = quantityOf(story, finding, question, cards);
    if (value === undefined) return UNSURE.test(text) ? [make(finding, null)] : [];
    if (typeof value === 'number' && !isBelievable(cards, finding, value)) return [];
    return [make(finding, value)];
  }
  if (question.kind === 'choice') {
    const choice = choiceOf(text, question);
    if (choice !== undefined) return [make(finding, choice)];
    return UNSURE.test(text) ? [make(finding, null)] : [];
  }
  if (question.kind !== 'yesno') return [];
  const reply = replyOf(text, card.weight === 'rassurant');
  if (reply === undefined) return [];
  // « non … mais si, j'en ai »: the words themselves say more than the first of them.
  if (reply === false && said.get(finding) === true && card.weight !== 'rassurant') return [];
  return [make(finding, reply)];
}
