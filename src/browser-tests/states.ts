// Every state the page can be in, as the server would bring it there: long on purpose, so that nothing overflows unseen.

import type { Orientation, Question, TurnReply } from '../widget/protocol.js';
import { orientation, reply } from '../widget/reply-fixture.js';

const SOURCE = {
  org: 'Organisme',
  title: 'Titre de la recommandation',
  year: 2024,
  checked: 'general',
} as const;

const SAMU = { kind: 'tel', value: '15', label: 'Le 15, Samu : gratuit, jour et nuit' } as const;
const SMS = {
  kind: 'sms',
  value: '114',
  label: 'Le 114 par SMS, si vous ne pouvez pas parler ou entendre',
} as const;

export const EMERGENCY: Orientation = orientation({
  urgency: 'urgence',
  ceiling: 'urgence',
  pathway: {
    id: '15',
    family: '15',
    label: 'Le Samu, maintenant',
    contact: [SAMU, { kind: 'tel', value: '112', label: "Le 112, urgence dans toute l'Europe" }, SMS],
    why: 'Ce que vous décrivez peut être grave.',
    how: 'Appelez maintenant.',
  },
  alternatives: [
    { id: '114', family: '15', label: 'Par SMS', contact: [SMS], why: 'Sans parler.', how: 'Écrivez.' },
  ],
  advice: ['Allongez la personne.', 'Ne lui donnez ni à boire ni à manger.'],
  reasons: [
    {
      rule: 'regle',
      text: "Une parole perdue d'un coup peut venir du cerveau. Chaque minute compte.",
      findings: ['trouble-parole'],
      source: SOURCE,
      reviewed: '2026-11-21',
    },
  ],
});

const FULL: Orientation = orientation({
  urgency: 'jour',
  ceiling: 'urgence',
  delay: "aujourd'hui, avant ce soir",
  pathway: {
    id: '15bis',
    family: '15bis',
    label: "Le service d'accès aux soins",
    contact: [
      { kind: 'tel', value: '116 117', label: 'Le 116 117, médecin de garde' },
      { kind: 'lieu', value: 'la pharmacie', label: 'La pharmacie la plus proche, sans rendez-vous' },
      { kind: 'url', value: 'monparcourshandicap.gouv.fr', label: 'Le site officiel' },
    ],
    why: 'Un médecin doit vous entendre aujourd’hui.',
    how: 'Appelez et dites depuis quand cela dure.',
  },
  alternatives: [EMERGENCY.pathway],
  supports: [
    {
      id: 'cpam',
      label: 'Trouver un médecin traitant',
      why: "Vous n'avez pas de médecin traitant.",
      steps: ["Appelez la caisse d'assurance maladie."],
      who: 'La caisse de votre département.',
      documents: ['La carte Vitale'],
      contact: [{ kind: 'tel', value: '3646', label: 'Le 3646, assurance maladie' }],
      eligibility: 'à vérifier',
      source: SOURCE,
    },
  ],
  advice: ['Reposez-vous.', 'Buvez souvent, par petites quantités.'],
  safetyNet: ['La fièvre monte.', 'Vous respirez mal.', 'Vous avez mal dans le dos.'],
  reasons: EMERGENCY.reasons,
});

const question = (part: Partial<Question>): Question => ({
  id: 'fievre',
  finding: 'fievre',
  text: 'Avez-vous de la fièvre, ou des frissons ?',
  kind: 'yesno',
  ...part,
});

const KNOWN = reply().situation;
const SITUATION: TurnReply['situation'] = {
  ...KNOWN,
  findings: {
    fievre: { value: false, by: 'texte', quote: 'pas de fièvre' },
    age: { value: 32, by: 'texte', quote: '32 ans' },
    sexe: { value: 'femme', by: 'reponse' },
    enceinte: { value: null, by: 'reponse' },
  },
};
const open = (part: Partial<Question>): TurnReply =>
  reply({
    situation: SITUATION,
    orientation: { ...FULL, final: false },
    question: question(part),
    understood: [{ finding: 'fievre', status: 'absent', quote: 'pas de fièvre' }],
  });

/** The states, each with the reply that brings it. */
export const STATES: Readonly<Record<string, TurnReply>> = {
  'oui ou non': open({}),
  durée: open({ id: 'duree', finding: 'duree', text: 'Depuis quand ?', kind: 'number', unit: 'heures' }),
  mesure: open({ id: 'temperature', finding: 'temperature', text: 'Combien ?', kind: 'number', unit: '°C' }),
  choix: open({
    id: 'sexe',
    finding: 'sexe',
    text: 'Êtes-vous une femme ou un homme ?',
    kind: 'choice',
    choices: [
      { id: 'femme', label: 'une femme' },
      { id: 'homme', label: 'un homme' },
    ],
  }),
  liste: open({
    id: 'liste:fievre,vomissements',
    text: 'Avez-vous au moins un de ces signes ?',
    kind: 'list',
    choices: [
      { id: 'fievre', label: 'de la fièvre' },
      { id: 'vomissements', label: "des vomissements qui reviennent dès que vous buvez, même de l'eau" },
    ],
  }),
  texte: open({ id: 'motif', finding: 'motif', text: "Qu'est-ce qui ne va pas ?", kind: 'text' }),
  urgence: reply({ situation: SITUATION, orientation: EMERGENCY }),
  réponse: reply({ situation: SITUATION, orientation: FULL }),
  notes: reply({
    situation: { ...SITUATION, unread: true },
    orientation: { ...FULL, final: false },
    contradictions: ['fievre'],
    others: [{ who: 'fille', urgency: 'urgence', pathway: '15' }],
  }),
};

const many = (count: number, text: string): string[] =>
  Array.from(
    { length: count },
    (_, i) => `${text}, ligne ${i + 1}, avec assez de mots pour passer à la ligne une fois.`,
  );

/** More of everything than any real answer: what must still hold on one page of paper. */
export const LONGEST: TurnReply = reply({
  situation: SITUATION,
  orientation: {
    ...FULL,
    advice: many(12, 'Un conseil'),
    safetyNet: many(12, 'Un signe'),
    supports: many(10, 'Une aide').flatMap((label, i) =>
      FULL.supports.map((support) => ({ ...support, id: `aide-${i}`, label })),
    ),
  },
});
