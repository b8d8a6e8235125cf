// The closed lists of French grammar that the reader leans on: little words, light words, negators, pronouns.

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Ignored on both sides: they carry no idea of their own. */
export const LITTLE = list(`
a ah ai aient ainsi alors as assez au aujourd aussi aux avaient avais avait avec avez aviez avions avoir avons ayant
bah ben bon bonjour bonsoir bref c ca car ce ceci cela ces cet cette chez comme d dans de des donc dont du
elle elles en enfin entre es est et etaient etais etait etant ete etes etre eu eue eues eus eux euh
genre hein hello help hui il ils j je juste l la le les leur leurs lui m ma mais me meme memes merci mes moi mon
n ne nos notre nous on ont or ou par parce pour puis qu quand que quel quelle quelles quels qui quoi
s sa salut se sera serai serait ses si soi soit sommes son sont stp suis svp sur t ta te tes toi ton tu
un une vers via voici voila vos votre vous y coucou mme mr
`);

/** Matched when a formula asks for them, otherwise transparent: they open no gap and end no scope. */
export const LIGHT = list(`
tres super hyper tellement vraiment extremement vachement carrement enormement terriblement
peu moins trop beaucoup tout toute tous toutes encore toujours deja bien fait faire fais faisait font fera faite
va vais vas vont aller allait allais peux peut pouvoir pouvait pouvais sens sent sentir senti sentie ressens ressent ressenti
sous avant apres pendant depuis contre autre autres petit petite petits petites quelques quelque plusieurs chaque
dessus dessous heure heures minute minutes jour jours semaine semaines mois an ans
ait docteur monsieur madame presque quasiment impression air semble parait parfois souvent rarement crois pense trouve vois
`);

/** They deny, unless an idiom or a formula takes them. */
export const NEGATORS = list(
  'pas plus jamais rien sans ni aucun aucune aucuns aucunes nul nulle guere non zero',
);

export const SUBJECTS = list('je j tu il elle on nous vous ils elles ca c ce cela');

/** A pronoun after one of these opens no new clause: « quand j’appuie », « que je respire ». */
export const SUBORDINATORS = list(
  'que qu quand si lorsque lorsqu comme ou dont puisque puisqu quoique des tandis pendant',
);

export const CONJUNCTIONS = list('et ou puis ni donc alors ensuite');

/** They part two statements: what is denied before is not denied after. */
export const TURNS = list('mais car cependant pourtant sauf hormis excepte parce toutefois or seulement');

/** A segment that opens with one of these goes on with what was before it: « mal au ventre, au dos et à la tête ». */
export const CONTINUERS = list(
  'a au aux dans sur sous en le la les l du des de d ma mon mes ta ton tes sa son ses un une cote me m se s lui jusqu jusque jusque-la tout toute pas aussi surtout',
);

/** Verb forms that show that a clause already has its verb. */
export const AUXILIARIES = list(`
ai as a avons avez ont avais avait avaient suis es est sommes etes sont etais etait etaient fait fais font faisait va vas vais vont
peux peut sens sent prend prends
`);

/** Articles and possessives: they never tell two ideas apart. */
export const DETERMINERS = list(
  'le la les l un une des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
);

/**
 * Little words that carry the idea when one full word is all that is left: « en nage », « au sol », « se tuer » and « me tuer ».
 * « à » and « où » count only when the author wrote the accent; words of one line stand for one another.
 */
const BINDING = `
a au aux
en
de d
dans
sur
avec
chez
par
comme
me m
se s
nous
ou
quel quelle quels quelles
quoi
`;

export const BINDERS: ReadonlyMap<string, string> = new Map(
  BINDING.trim()
    .split('\n')
    .flatMap((line) => line.split(' ').map((word): [string, string] => [word, line.split(' ')[0] ?? word])),
);
