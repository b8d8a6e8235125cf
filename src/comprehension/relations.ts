// The words that name a person in a story, and what they say of sex and age. Facts of language, not of medicine.

export interface Relation {
  /** Stable name in a situation. */
  readonly who: string;
  readonly sex: 'femme' | 'homme' | null;
  /** Years. */
  readonly min?: number;
  readonly max?: number;
  /** How it must be introduced: by « mon, ma, notre, son, le … » or `bare` (« papa », « mémé »). */
  readonly bare: boolean;
  /** A professional's word for the person (« patient », « usager »). */
  readonly professional: boolean;
  /** A relation only after « mon, ma, notre »: « ma puce », « mon grand », but « une puce », « un grand vent ». */
  readonly mine?: true;
}

// forms | who | sex | min | max | flags (b: bare, p: professional, m: after a possessive only)
const TABLE = `
pere paternel | père | homme | 25 | | 
papa daron papounet | père | homme | 25 | | b
mere | mère | femme | 25 | |
maman daronne | mère | femme | 25 | | b
parents parent | parents | | 25 | |
fils garcon | fils | homme | | |
fiston | fils | homme | | | b
fille | fille | femme | | |
fillette | fille | femme | | 15 | b
gamin gosse mome minot mioche pitchoun bambin | enfant | | | 15 |
gamine | enfant | femme | | 15 |
enfant enfants | enfant | | | 15 |
petit | petit | homme | | 15 |
petite | petite | femme | | 15 |
petits | enfant | | | 15 |
choupette princesse | fille | femme | | 15 | m
puce loulou poussin bonhomme bout doudou crevette | enfant | | | 15 | m
grand aine dernier cadet benjamin | fils | homme | | | m
grande ainee derniere cadette benjamine | fille | femme | | | m
filleul | filleul | homme | | |
filleule | filleule | femme | | |
jumeau jumeaux | jumeau | homme | | |
jumelle jumelles | jumelle | femme | | |
bebe nourrisson poupon | bébé | | | 2 | b
ado adolescent | ado | homme | 12 | 18 |
adolescente | ado | femme | 12 | 18 |
mari epoux | mari | homme | 16 | |
femme | femme | femme | 16 | |
epouse | femme | femme | 16 | |
conjoint compagnon concubin copain cheri jules | conjoint | homme | 15 | |
conjointe compagne concubine copine cherie nana meuf | conjointe | femme | 15 | |
ex | ex | | 15 | | m
frere frangin frerot reuf | frère | homme | | |
soeur frangine soeurette reuss | sœur | femme | | |
oncle tonton | oncle | homme | 16 | |
tante tata tatie | tante | femme | 16 | |
cousin | cousin | homme | | |
cousine | cousine | femme | | |
neveu | neveu | homme | | |
niece | nièce | femme | | |
mamie mamy mame memere | grand-mère | femme | 65 | | b
pepe papi papy pape pepere | grand-père | homme | 65 | | b
voisin | voisin | homme | | |
voisine | voisine | femme | | |
ami pote poto | ami | | | |
amie | amie | femme | | |
coloc colocataire | colocataire | | 16 | |
collegue | collègue | | 16 | |
eleve | élève | | | |
patient resident usager beneficiaire adherent administre | patient | | | | p
patiente residente usagere administree | patient | femme | | | p
client | client | homme | | |
cliente | cliente | femme | | |
monsieur m mr | monsieur | homme | 16 | | 
madame mme dame | dame | femme | 16 | |
homme mec type | homme | homme | 16 | |
personne | personne | | | |
quelqu | personne | | | | b
passant inconnu | personne | | | |
`;

const RELATIONS = new Map<string, Relation>();
for (const line of TABLE.trim().split('\n')) {
  const [forms = '', who = '', sex = '', min = '', max = '', flags = ''] = line
    .split('|')
    .map((part) => part.trim());
  const relation: Relation = {
    who,
    sex: sex === 'femme' || sex === 'homme' ? sex : null,
    ...(min === '' ? {} : { min: Number(min) }),
    ...(max === '' ? {} : { max: Number(max) }),
    bare: flags.includes('b'),
    professional: flags.includes('p'),
    ...(flags.includes('m') ? { mine: true as const } : {}),
  };
  for (const form of forms.split(' ')) RELATIONS.set(form, relation);
}

/** Two words that make one relation: « grand mère », « nouveau né », « personne âgée ». */
export const COMPOUNDS: Readonly<Record<string, Relation>> = {
  'grand mere': { who: 'grand-mère', sex: 'femme', min: 65, bare: true, professional: false },
  'grand pere': { who: 'grand-père', sex: 'homme', min: 65, bare: true, professional: false },
  'nouveau nee': { who: 'bébé', sex: null, max: 0.08, bare: true, professional: false },
  'personne agee': { who: 'personne', sex: null, min: 65, bare: true, professional: false },
  'dame agee': { who: 'dame', sex: 'femme', min: 65, bare: true, professional: false },
  'homme age': { who: 'homme', sex: 'homme', min: 65, bare: true, professional: false },
  'petit fils': { who: 'petit-fils', sex: 'homme', bare: true, professional: false },
  'petite fille': { who: 'petite-fille', sex: 'femme', bare: true, professional: false },
  'belle mere': { who: 'belle-mère', sex: 'femme', min: 25, bare: true, professional: false },
  'beau pere': { who: 'beau-père', sex: 'homme', min: 25, bare: true, professional: false },
  'belle soeur': { who: 'belle-sœur', sex: 'femme', bare: true, professional: false },
  'belle fille': { who: 'belle-fille', sex: 'femme', bare: true, professional: false },
  'beau fils': { who: 'beau-fils', sex: 'homme', bare: true, professional: false },
  'beau frere': { who: 'beau-frère', sex: 'homme', bare: true, professional: false },
};

/** The relation a folded word names, or undefined. */
export function relationOf(word: string): Relation | undefined {
  return RELATIONS.get(word);
}
