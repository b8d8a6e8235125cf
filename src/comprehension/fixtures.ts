// A small knowledge made by hand, for the tests of the reader: mechanism only, no clinical content is meant here.

import type { FindingId, Observation } from '../domain/finding.js';
import type { FindingCard, Knowledge } from '../domain/knowledge.js';
import type { Question } from '../domain/orientation.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { createReader, type Reader, type Reading } from './index.js';

/** A card with every field at rest, then what is given. */
export function card(id: FindingId, given: Partial<FindingCard> = {}): FindingCard {
  return {
    id,
    weight: 'danger',
    vital: false,
    kindOf: [],
    durationOf: [],
    excludes: [],
    lasting: false,
    said: [],
    denied: [],
    except: [],
    ...given,
  };
}

const said = (id: FindingId, ...texts: string[]): FindingCard => card(id, { said: texts });
const lasting = (id: FindingId, ...texts: string[]): FindingCard => card(id, { said: texts, lasting: true });
const measure = (id: FindingId, kind: FindingCard['measure'], bounds: [number, number]): FindingCard =>
  card(id, { weight: 'neutre', ...(kind === undefined ? {} : { measure: kind }), bounds });

export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  mal: ['mal', 'douleur', 'souffre', 'souffrir', 'douloureux'],
  poitrine: ['poitrine', 'thorax', 'cage thoracique', 'côté du cœur'],
  ventre: ['ventre', 'bide', 'abdomen'],
  tete: ['tête', 'crâne'],
  serre: ['serre', 'oppresse', 'écrase', 'étau'],
  bras: ['bras', 'main'],
  gonfle: ['gonflé', 'enflé', 'gonfler'],
  respire: ['respire', 'respirer', 'respiration'],
  'arrive-pas': [
    'arrive pas',
    'arrive plus',
    'peux pas',
    'peux plus',
    'peut pas',
    'peut plus',
    'mal à',
    'peine à',
  ],
  'graphie-probleme': ['problème', 'pb'],
  'graphie-emoji-vomit': ['vomit', '🤮'],
  'graphie-emoji-temperature': ['température', '🌡️'],
  'graphie-ventre': ['ventre', 'vantre'],
  'mots-proteges': [
    'épanouie',
    'poisson',
    'boisson',
    'poison',
    'cour',
    'source',
    'tousser',
    'pousser',
    'bouche',
    'couche',
    'vendre',
  ],
};

export const CARDS: readonly FindingCard[] = [
  card('fievre', {
    said: ['fièvre', 'fiévreux', 'brûlant de fièvre'],
    denied: ['température normale', 'pas chaud', 'apyrétique'],
    except: ['bouton de fièvre'],
    when: { op: 'compare', finding: 'temperature', cmp: '>=', value: 38 },
  }),
  said('fievre-elevee', 'forte fièvre', 'grosse fièvre'),
  said('toux', 'tousse', 'toux'),
  said('vomissements', 'vomit', 'vomir', 'vomissements'),
  said('diarrhee', 'diarrhée'),
  said('frissons', 'frissons', 'frissonne'),
  said('saignement', 'saigne', 'saignement', 'sang'),
  said('chute', 'tombé', 'chute'),
  said('malaise', 'malaise', 'évanoui'),
  said('perte-de-connaissance', 'perdu connaissance', 'perte de connaissance'),
  said('confusion', 'confus', 'désorienté'),
  said('fatigue', 'fatigué', 'épuisé'),
  card('douleur-thoracique', {
    said: ['{mal} {poitrine}', '{serre} {poitrine}', '{mal} cœur'],
    except: ['mal au cœur'],
  }),
  said('nausee', '=mal au cœur', 'nausée', 'envie de vomir'),
  said('douleur-abdominale', '{mal} {ventre}'),
  said('mal-de-tete', '{mal} {tete}'),
  said('douleur-du-bras', '{mal} {bras}'),
  said('bras-gonfle', '{bras} {gonfle}'),
  said('essoufflement', '{arrive-pas} {respire}', 'essoufflé', "j'étouffe"),
  said('ne-mange-plus', 'ne mange plus', "plus d'appétit"),
  said('ne-bouge-plus', 'ne bouge plus', 'sans force'),
  said('epuisement', "n'en peut plus", "n'en peux plus"),
  said('saigne-sans-arret', "n'arrête pas de saigner", 'saigne sans arrêt'),
  said('va-mal', 'ne va pas bien', 'pas bien'),
  said('se-tuer', 'se tuer', 'me tuer'),
  said('deux-vomissements', 'vomi deux fois', 'deux vomissements'),
  lasting('avc', 'avc'),
  said('peur-de-lui', 'peur de lui'),
  said('piqure', 'me suis piqué'),
  lasting('voyage', 'Vietnam'),
  said('sueurs', 'en nage', 'transpire'),
  lasting('diabete', 'diabète', 'diabétique'),
  lasting('infarctus-ancien', 'infarctus'),
  lasting('anticoagulant', 'anticoagulant', 'Eliquis', 'Préviscan'),
  card('comme-d-habitude', { weight: 'rassurant', said: ['comme les autres fois'] }),
  card('proche-a-cote', {
    weight: 'neutre',
    said: ['je suis près de lui'],
    questionAbout: 'Êtes-vous près de cette personne ?',
  }),
  card('enceinte'),
  card('accouchement-recent'),
  measure('terme', 'terme', [1, 44]),
  measure('age', 'âge', [0, 120]),
  card('sexe', { weight: 'neutre', choices: { femme: 'une femme', homme: 'un homme' } }),
  measure('duree', 'durée', [0, 1_000_000]),
  card('duree-fievre', { weight: 'neutre', measure: 'durée', durationOf: ['fievre'] }),
  card('duree-toux', { weight: 'neutre', measure: 'durée', durationOf: ['toux'] }),
  measure('temperature', 'température', [25, 45]),
  measure('pouls', 'fréquence', [20, 260]),
  measure('frequence-respiratoire', 'fréquence', [3, 90]),
  measure('saturation', 'saturation', [40, 100]),
  measure('tension-systolique', 'pression', [40, 300]),
  measure('tension-diastolique', 'pression', [20, 200]),
  measure('glycemie', 'glycémie', [0.1, 15]),
  measure('cetonemie', 'cétonémie', [0, 15]),
  measure('intensite-douleur', 'nombre', [0, 10]),
  measure('poids', 'poids', [0.3, 400]),
  card('nombre-de-comprimes', {
    weight: 'neutre',
    measure: 'nombre',
    bounds: [0, 500],
    said: ['comprimés', 'cachets'],
  }),
];

/** A knowledge of these cards and classes only. */
export function knowledgeOf(
  cards: readonly FindingCard[],
  classes: Knowledge['classes'] = CLASSES,
): Knowledge {
  return {
    version: 'sha256:test',
    findings: Object.fromEntries(cards.map((one) => [one.id, one])),
    motifs: [],
    pathways: {},
    routing: [],
    supports: {},
    contacts: {},
    sources: {},
    advice: {},
    classes,
    texts: {},
    hubMotives: {},
  };
}

export const READER: Reader = createReader(knowledgeOf(CARDS));

/** Reads a text alone, or after a situation, or in answer to a question. */
export function read(
  text: string,
  situation: Situation = EMPTY_SITUATION,
  question: Question | null = null,
): Reading {
  return READER.read(text, { situation, question });
}

/** Value of a finding of the person concerned, undefined when it is not set. */
export function valueOf(text: string, finding: FindingId): Observation['value'] | undefined {
  return read(text).situation.findings[finding]?.value;
}

/** A question about a finding. */
export function ask(
  finding: FindingId,
  kind: Question['kind'] = 'yesno',
  more: Partial<Question> = {},
): Question {
  return { id: `q-${finding}`, finding, text: 'Question ?', kind, ...more };
}
