// The writing of messages: spoken contractions and SMS forms of grammatical words. Words of health are in the vocabulary.

const TABLE = `
jai j ai
javais j avais
jaurai j aurai
jetais j etais
jsuis je suis
jsui je suis
chui je suis
chuis je suis
sui suis
sest s est
setait s etait
jme je me
jm je me
jpeu je peux
jviens je viens
jvien je viens
jvais je vais
jveux je veux
jveu je veux
jvoi je vois
jvois je vois
jprends je prends
jdors je dors
jmange je mange
jbois je bois
jtousse je tousse
jvomi je vomis
jvomis je vomis
jpeux je peux
jsens je sens
jsai je sais
jsais je sais
jsp je sais pas
jspa je sais pas
jcrois je crois
jpense je pense
jfais je fais
chais je sais
chai je sais
chepa je sais pas
chaipa je sais pas
cest c est
cetait c etait
ya y a
yavait y avait
yapa y a pas
pa pas
plu plus
plsu plus
jamai jamais
jms jamais
o au
ke que
ki qui
kil qu il
kel qu elle
koi quoi
avk avec
tro trop
tre tres
osi aussi
ossi aussi
fo faut
fau faut
sava ca va
nan non
nn non
nope non
ouai oui
ouais oui
ouaip oui
yes oui
wi oui
ui oui
dla de la
ptet peut etre
ptetre peut etre
peutetre peut etre
mm meme
mem meme
rian rien
aucin aucun
auccun aucun
sen sans
qq quelques
qqs quelques
qqchose quelque chose
qqch quelque chose
qqc quelque chose
kkchose quelque chose
apre apres
avan avant
`;

/** Folded word → folded words. What is also an ordinary word is left out (« sa », « me », « le »). */
export const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([from = '', ...to]) => [from, to]),
);
