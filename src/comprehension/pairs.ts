// Minimal pairs: two sentences that differ by a word or two, and whose reading differs. Data of paires.test.ts.

/** finding | sentence → reading | sentence → reading. Readings: oui, non, ? (null), - (not set). */
export const PAIRS = `
# negation
fievre | j'ai de la fièvre → oui | je n'ai pas de fièvre → non
fievre | j'ai de la fièvre → oui | j'ai pas de fièvre → non
fievre | j'ai plus de fièvre qu'hier → oui | j'ai plus de fièvre → non
fievre | je n'ai que de la fièvre → oui | je n'ai plus de fièvre → non
fievre | avec fièvre → oui | sans fièvre → non
fievre | une fièvre → oui | aucune fièvre → non
fievre | encore de la fièvre → oui | jamais de fièvre → non
fievre | il y a de la fièvre → oui | il n'y a pas de fièvre → non
fievre | il y a de la fièvre → oui | y a pas de fièvre → non
fievre | signe de fièvre → oui | aucun signe de fièvre → non
fievre | la fièvre ne baisse pas → oui | la fièvre n'est pas là → non
fievre | la fièvre ne passe pas → oui | la fièvre n'est plus là → non
fievre | pas seulement de la fièvre → oui | pas de fièvre → non
fievre | pas que de la fièvre → oui | pas du tout de fièvre → non
fievre | fièvre oui → oui | fièvre non → non
fievre | fièvre : oui → oui | fièvre : non → non
fievre | présence de fièvre → oui | absence de fièvre → non
fievre | pas de toux mais de la fièvre → oui | pas de toux ni de fièvre → non
fievre | pas de toux, mais fièvre → oui | pas de toux, ni fièvre → non
fievre | pas de toux, j'ai de la fièvre → oui | pas de toux, de fièvre ni de frissons → non
fievre | sans toux, avec de la fièvre → oui | sans toux, fièvre ni frissons → non
fievre | pas de toux et j'ai de la fièvre → oui | pas de toux ou de fièvre → non
fievre | ni toux ni frissons mais fièvre → oui | ni toux ni fièvre → non
fievre | pas de toux. De la fièvre → oui | pas de toux, pas de fièvre → non
fievre | la température monte, fièvre → oui | température normale → non
fievre | le doliprane ne calme pas la fièvre → oui | le doliprane a marché, il n'a pas la fièvre → non
fievre | zut de la fièvre → oui | zéro fièvre → non
fievre | il nous parle de fièvre → oui | il nie toute fièvre → non
fievre | de la fièvre sans arrêt → oui | fatigué sans fièvre → non
fievre | de la fièvre sans cesse → oui | sans toux ni fièvre → non
toux | je tousse → oui | je ne tousse pas → non
toux | je tousse → oui | je tousse pas → non
toux | je tousse encore → oui | je ne tousse plus → non
toux | je tousse plus fort → oui | je ne tousse plus → non
toux | je tousse → oui | je tousse jamais → non
toux | je ne tousse pas beaucoup → oui | je ne tousse pas du tout → non
toux | fièvre et toux → oui | fièvre sans toux → non
toux | il tousse sans arrêt → oui | il respire sans tousser → non
toux | pas de fièvre, toux → oui | pas de fièvre, de toux ni de frissons → non
vomissements | il vomit → oui | il ne vomit pas → non
vomissements | il n'arrête pas de vomir → oui | il ne va pas vomir → non
vomissements | il ne cesse de vomir → oui | il n'est pas en train de vomir → non
vomissements | je ne peux pas m'empêcher de vomir → oui | je n'ai pas envie de vomir → non
vomissements | il mange et vomit → oui | il mange sans vomir → non
vomissements | il n'a pas de fièvre mais il vomit → oui | il n'a pas de fièvre et ne vomit pas → non
vomissements | il n'a pas de fièvre et il vomit → oui | il n'a pas de fièvre ni de vomissements → non
saignement | ça saigne → oui | ça ne saigne pas → non
saignement | ça saigne → oui | ça saigne pas → non
saignement | ça saigne plus → oui | ça ne saigne plus → non
saignement | pas mal de sang → oui | pas de sang → non
saignement | plus de sang qu'hier → oui | il n'y a plus de sang → non
saignement | de plus en plus de sang → oui | aucun saignement → non
saigne-sans-arret | ça saigne sans arrêt → oui | ça saigne → -
saigne-sans-arret | ça n'arrête pas de saigner → oui | ça a arrêté de saigner → -
malaise | j'ai fait un malaise → oui | je n'ai pas fait de malaise → non
malaise | j'ai fait un malaise → oui | j'ai pas eu de malaise → non
malaise | elle s'est évanouie → oui | elle ne s'est pas évanouie → non
perte-de-connaissance | il a perdu connaissance → oui | il n'a pas perdu connaissance → non
perte-de-connaissance | avec perte de connaissance → oui | sans perte de connaissance → non
perte-de-connaissance | chute puis perte de connaissance → oui | chute sans perte de connaissance → non
confusion | il est confus → oui | il n'est pas confus → non
confusion | elle semble confuse → oui | elle ne semble pas confuse → non
mal-de-tete | j'ai mal à la tête → oui | je n'ai pas mal à la tête → non
mal-de-tete | j'ai mal à la tête → oui | j'ai pas mal à la tête → non
mal-de-tete | j'ai plus mal à la tête → oui | je n'ai plus mal à la tête → non
mal-de-tete | j'ai jamais eu aussi mal à la tête → oui | j'ai jamais mal à la tête → non
douleur-thoracique | ça me serre la poitrine → oui | ça ne me serre pas la poitrine → non
douleur-thoracique | une douleur à la poitrine → oui | pas de douleur à la poitrine → non
douleur-thoracique | mal au bras et à la poitrine → oui | mal au bras, pas à la poitrine → non
douleur-thoracique | mal au ventre et à la poitrine → oui | mal au ventre mais pas à la poitrine → non
douleur-thoracique | je ne dors pas à cause de la douleur à la poitrine → oui | je dors bien, pas de douleur à la poitrine → non
douleur-thoracique | je ne supporte pas la douleur à la poitrine → oui | je n'ai pas la douleur à la poitrine → non
douleur-abdominale | il ne dort pas tellement il a mal au ventre → oui | il n'a pas mal au ventre → non
douleur-abdominale | pas de fièvre et mal au ventre → oui | pas de fièvre ni mal au ventre → non
essoufflement | je n'arrive plus à respirer → oui | je respire → -
essoufflement | j'ai du mal à respirer → oui | j'ai du mal à dormir → -
essoufflement | je peux pas respirer → oui | je peux respirer → -
essoufflement | il n'est pas bien, essoufflé → oui | il n'est pas essoufflé → non
essoufflement | essoufflée sans fièvre → oui | fièvre sans être essoufflée → non
ne-mange-plus | elle ne mange plus → oui | elle mange → -
ne-mange-plus | elle mange plus → oui | elle mange bien → -
ne-mange-plus | plus d'appétit → oui | de l'appétit → -
ne-bouge-plus | il ne bouge plus → oui | il bouge → -
ne-bouge-plus | sans force → oui | avec force → -
epuisement | je n'en peux plus → oui | j'en peux → -
va-mal | il ne va pas bien → oui | il va bien → -
va-mal | pas bien du tout → oui | bien → -
diarrhee | vomissements et diarrhée → oui | vomissements sans diarrhée → non
frissons | fièvre et frissons → oui | fièvre mais pas de frissons → non
frissons | fièvre avec des frissons → oui | fièvre, pas de frissons → non
fatigue | je suis fatigué → oui | je ne suis pas fatigué → non
chute | elle est tombée → oui | elle n'est pas tombée → non
anticoagulant | je prends un anticoagulant → oui | je ne prends pas d'anticoagulant → non
anticoagulant | il est sous Eliquis → oui | il n'est pas sous Eliquis → non
diabete | je suis diabétique → oui | je ne suis pas diabétique → non
diabete | j'ai du diabète → oui | pas de diabète → non
fievre-elevee | une forte fièvre → oui | pas de forte fièvre → non
fievre | une forte fièvre → oui | pas de forte fièvre → -
# words that look alike
douleur-thoracique | mal à la poitrine → oui | mal au cœur → -
nausee | mal au cœur → oui | mal à la poitrine → -
nausee | j'ai mal au cœur → oui | j'ai mal du côté du cœur → -
fievre | de la fièvre → oui | un bouton de fièvre → -
sueurs | je suis en nage → oui | je nage souvent → -
se-tuer | il veut se tuer → oui | il veut le tuer → -
douleur-abdominale | mal au ventre → oui | mal au centre → -
douleur-abdominale | mal o vantre → oui | mal o vendre → -
mal-de-tete | mal à la tète → oui | mal à la fête → -
toux | il tousse → oui | il pousse → -
saignement | du sang → oui | sans → -
chute | je suis tombé → oui | je suis tenté → -
mal-de-tete | mal au ventre et à la tête → oui | ventre gonflé et tête froide → -
douleur-abdominale | ventre douloureux → oui | le ventre gonflé et mal à la tête → -
bras-gonfle | bras rouge et gonflé → oui | bras rouge, ventre gonflé → -
# doubt
fievre | je crois que j'ai de la fièvre → oui | je ne sais pas si j'ai de la fièvre → ?
fievre | j'ai peut-être de la fièvre → oui | je sais pas si j'ai de la fièvre → ?
fievre | on dirait qu'il a de la fièvre → oui | j'ignore s'il a de la fièvre → ?
fievre | j'ai un peu de fièvre → oui | je n'ai pas vraiment de fièvre → -
fievre | je pense avoir de la fièvre → oui | je ne pense pas avoir de fièvre → -
toux | j'ai l'impression de tousser → oui | je ne sais pas si je tousse → ?
confusion | j'ai l'impression qu'il est confus → oui | je ne suis pas sûr s'il est confus → ?
fievre | si je prends du doliprane j'ai encore de la fièvre → oui | si j'ai de la fièvre, que faire ? → -
fievre | dois-je venir, j'ai de la fièvre → oui | que dois-je faire si j'ai de la fièvre ? → -
vomissements | quand il mange il vomit → oui | s'il vomit, faut-il appeler ? → -
fievre | j'ai lu que j'avais de la fièvre → oui | j'ai lu que la fièvre est dangereuse → -
saignement | si j'appuie ça saigne → oui | si ça saigne, que faire ? → -
# time
malaise | j'ai fait un malaise il y a 10 minutes → oui | j'ai fait un malaise il y a 10 ans → -
malaise | j'ai fait un malaise hier → oui | j'ai fait un malaise l'an dernier → -
malaise | malaise en sortant → oui | malaise en 2015 → -
malaise | malaise ce matin → oui | antécédent de malaise → -
malaise | j'ai eu un malaise → oui | j'avais eu un malaise → -
malaise | j'ai eu un malaise → oui | j'ai déjà eu un malaise → -
malaise | un malaise, mais c'est passé → oui | un malaise dans mon enfance → -
infarctus-ancien | infarctus il y a 10 ans → oui | pas d'infarctus il y a 10 ans → non
infarctus-ancien | antécédent d'infarctus → oui | aucun antécédent d'infarctus → non
douleur-thoracique | mal à la poitrine comme il y a 10 ans → oui | mal à la poitrine il y a 10 ans → -
toux | je tousse depuis 10 ans → oui | j'ai toussé il y a 10 ans → -
fievre | j'ai eu de la fièvre mais c'est passé → oui | je n'ai pas eu de fièvre → non
# who
fievre | ma fille a de la fièvre, moi je tousse → oui | ma fille tousse et vomit, moi j'ai de la fièvre → -
toux | mon mari tousse → oui | mon mari tousse mais moi j'ai mal à la poitrine et je vomis → -
vomissements | je suis avec ma fille, je vomis → oui | je suis fatigué, ma fille vomit, a de la fièvre et tousse → oui
confusion | mon père est confus → oui | mon père n'est pas confus → non
saignement | mon voisin a chuté, il saigne → oui | mon voisin a chuté, il ne saigne pas → non
# spelling
fievre | g de la fievre → oui | g pa de fievre → non
fievre | jai de la fiévre → oui | jai plu de fievre → non
toux | je touse → oui | je touse pa → non
essoufflement | jarive plu a respiré → oui | jarive a dormir → -
essoufflement | essouflé → oui | pas essouflé → non
vomissements | il vomi → oui | il vomi pa → non
confusion | il est DÉSORIENTÉ → oui | il n'est PAS désorienté → non
diarrhee | diarhée → oui | pas de diarhée → non
douleur-thoracique | mal a la poitrinne → oui | pas mal a la poitrinne → non
chute | jsuis tombé → oui | jsuis pas tombé → non
malaise | un malèse → oui | pas de malèse → non
fatigue | chui fatigué → oui | chui pas fatigué → non
fievre | nan mais j'ai de la fièvre → oui | nan pas de fièvre → non
mal-de-tete | maaaal à la tête → oui | pas maaaal à la tête → non
# a negator belongs to its word
mal-de-tete | mal de tête non calmé → oui | non, pas de mal de tête → non
mal-de-tete | mal à la tête pas soulagé par le doliprane → oui | pas mal à la tête, soulagé par le doliprane → non
mal-de-tete | ma tête me fait mal, pas calmée avec le doliprane → oui | ma tête ne me fait pas mal → non
douleur-abdominale | mal au ventre pas calmé par le spasfon → oui | pas mal au ventre → non
ne-mange-plus | il ne mange presque plus → oui | il ne dort plus, il mange → -
# a possession is not a person
fievre | la fièvre de mon fils ne baisse pas → oui | mon fils joue avec le jeu de mon mari → -
malaise | mon père a fait un malaise chez ma sœur → oui | mon père a fait un malaise en 2010 chez ma sœur → -
vomissements | je vomis chez ma sœur → oui | je ne vomis pas chez ma sœur → non
chute | je suis tombé avec la moto de mon frère → oui | je conduis la moto de mon frère → -
toux | ma fille tousse avec le sirop de sa mère → oui | ma fille ne tousse pas avec le sirop de sa mère → non
vomissements | le petit que je garde vomit → oui | le petit que je garde ne vomit pas → non
# animals
vomissements | mon fils vomit → oui | mon chat vomit → -
fievre | ma chatte dort et j'ai de la fièvre → oui | ma chatte a de la fièvre → -
fatigue | mon chien m'a mordu et je suis fatigué → oui | mon chien est fatigué → -
# killing
se-tuer | je veux me tuer → oui | ce contrôle va me tuer → -
se-tuer | il veut se tuer → oui | il veut me tuer → -
se-tuer | je vais me tuer mdr → oui | ma mère va me tuer mdr → -
se-tuer | que faire si j'ai envie de me tuer → oui | que faire si ma mère veut me tuer → -
fievre | si je bouge j'ai de la fièvre → oui | si j'ai de la fièvre je fais quoi → -
# counting
saigne-sans-arret | ça saigne sans arrêt → oui | ça saigne une fois → -
deux-vomissements | il a vomi deux fois → oui | mes deux enfants vomissent → -
deux-vomissements | il a vomi 2 fois → oui | il a vomi une fois → -
# hasty writing
vomissements | jsui pas avc elle, elle vomit → oui | elle a fait un avc, pas de vomissements → non
avc | elle a fait un avc → oui | je suis avc elle → -
vomissements | mon fils 🤮 → oui | mon fils 🙂 → -
# words that only look alike
malaise | elle s'est évanouie → oui | elle s'est épanouie → -
peur-de-lui | j'ai peur de lui → oui | j'ai peur de mourir → -
piqure | je me suis piqué → oui | ça me pique → -
`;
