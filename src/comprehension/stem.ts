// Light French stemming: plurals, feminines and near conjugations share a stem. Words come folded (no accent, lower case).

/** One line a family: the first word is the stem of all. Irregular verbs, and words that the rules would wrongly join. */
const FAMILIES = `
mal maux
oeil yeux oeils zyeux zieux
fois
foie foies
mois
coup coups
cou cous
point points
regles regle
coeur coeurs
corps
temps
bras
dos
os
pus
sens
poids
pouls
selle selles
mieux
pire pires
anus
sinus
virus
dent dents
vent vents
sang sangs
sein seins
rein reins
main mains
pied pieds
peau peaux
tete tetes
dormir dort dors dormi dorment dormait dormais dormant endort endors endormi endormir endormait
boire bois boit bu bue buvait buvais boivent buvant buvez
voir vois voit vu vue vues vus voyait voyais voient voyant
prendre prend prends pris prenait prenais prennent prenant prenez
pouvoir peux peut pouvait pouvais peuvent pu pouvez pourrait
vouloir veux veut voulait voulais veulent voulu voudrais
tenir tient tiens tenait tenais tiennent tenu
venir vient viens venait viennent venu venue
sentir sent sens sentait sentais senti sentie sentent ressent ressens ressenti ressentir ressentait ressentie
perdre perd perds perdait perdais perdu perdue perdus perdues perdent perdant
rendre rend rends rendait rendu rendue rendent
mordre mord mords mordait mordu mordue
tordre tord tords tordait tordu tordue
repondre repond reponds repondait repondu repondent
entendre entend entends entendait entendu entendent
comprendre comprend comprends comprenait compris comprennent
battre bat bats battait battu battue battent
souffrir souffre souffres souffert souffrait souffrais souffrent souffrance souffrances souffrant souffrante
ouvrir ouvre ouvert ouverte ouvrait ouverts ouvertes
sortir sort sors sorti sortie sortait sortent
partir part pars parti partie partait partent
courir cours court couru courait courais courent
savoir sait sais savait savais su savent
mettre met mets mis mettait mettent
dire dit dis disait disent dites
faire fait fais faisait faisais font faite faites fera ferait
aller va vas vais vont alle allee allait allais
mourir meurt meurs mourait mourrait
tuer tuais tuait tuerai tuerais tuerait tuerons
mort morte morts mortes
vivre vis vit vivait vivais vivent vecu
lire lis lisait
ecrire ecrit ecris ecrivait
devoir dois doit devait devais doivent
suivre suit suivi suivie suivait
plaindre plaint plaignait plaignent
reconnaitre reconnait reconnais reconnaissait reconnaissent reconnu
connaitre connait connais connaissait connu
naitre nait nee nees naissance
teter tetee tetees tetait
courses course
verre verres
vert verte verts vertes
cour
mer
maire
taxi taxis
colis
nuit nuits
lit lits
bruit bruits
fruit fruits
droit droite droits droites
froid froide froids froides
chaud chaude chauds chaudes
sec seche secs seches
blanc blanche blancs blanches
mou molle mous molles
fou folle
vieux vieille vieilles vieil
gros grosse grosses
raide raides
tous tout toute toutes
toux
moment moments
enfer
tapis
palais
moitie moities
violent violente violents violentes violemment violence violences
pendant
gens
fin fins
revient reviens revenir revenu revenue revenus revenait
devient devenir devenu devenue deviens
patient patients patiente patientes
pays
argent
mars
maree
fils
fil
mali
male males
malaise malaises
malaisie
pension
passion passions
sentiment sentiments
plateau plateaux
reve reves rever
accident accidents
attention
motion
ration
tres super hyper tellement vraiment extremement vachement carrement trop enormement terriblement
`;

const IRREGULAR = new Map<string, string>();
for (const line of FAMILIES.trim().split('\n')) {
  const [head, ...others] = line.split(' ');
  if (head === undefined) continue;
  // The mark keeps an irregular stem apart from whatever the rules produce.
  for (const form of [head, ...others]) if (!IRREGULAR.has(form)) IRREGULAR.set(form, `${head}~`);
}

const SUFFIXES: readonly (readonly [string, string])[] = (
  [
    ['issements', ''],
    ['issement', ''],
    ['issaient', ''],
    ['issantes', ''],
    ['issante', ''],
    ['issants', ''],
    ['issait', ''],
    ['issais', ''],
    ['issant', ''],
    ['issent', ''],
    ['aisons', ''],
    ['aison', ''],
    ['ations', ''],
    ['ation', ''],
    ['eraient', ''],
    ['erait', ''],
    ['erais', ''],
    ['erai', ''],
    ['aient', ''],
    ['ements', ''],
    ['ement', ''],
    ['ments', ''],
    ['ment', ''],
    ['euses', 'eu'],
    ['euse', 'eu'],
    ['if', 'iv'],
    ['ifs', 'iv'],
    ['antes', ''],
    ['ante', ''],
    ['ants', ''],
    ['ions', ''],
    ['ion', ''],
    ['ait', ''],
    ['ais', ''],
    ['ant', ''],
    ['ent', ''],
    ['ees', ''],
    ['ee', ''],
    ['er', ''],
    ['ez', ''],
    ['es', ''],
    ['ies', ''],
    ['ie', ''],
    ['ir', ''],
    ['it', ''],
    ['is', ''],
    ['e', ''],
    ['i', ''],
    ['y', ''],
    ['s', ''],
    ['x', ''],
  ] as const
).toSorted((a, b) => b[0].length - a[0].length);

function stripOnce(word: string): string {
  for (const [suffix, replacement] of SUFFIXES)
    if (word.endsWith(suffix) && word.length - suffix.length + replacement.length >= 3)
      return word.slice(0, word.length - suffix.length) + replacement;
  return word;
}

/** Stem of a folded word. Two words with the same stem are taken as the same word. */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3) return word;
  if (word.endsWith('aux') && word.length > 5 && !word.endsWith('eaux')) return `${word.slice(0, -3)}al`;
  const once = stripOnce(word);
  // « mangeait » → mange → mang, « appuyer » → appuy → appu.
  return once.length > 3 && /[eiy]$/.test(once) ? once.slice(0, -1) : once;
}
