// Sentences that people read: no number to dial outside contacts.yaml, no dose, short enough for a twelve-year-old.

import type { Content, Report } from './content.js';
import type { Located } from './problem.js';

const DIALLED = [
  /\b0\d(?:[ .-]?\d{2}){4}\b/,
  /\b0[ .-]?8\d{2}(?:[ .-]?\d{2,3}){2,3}\b/,
  /\b3\d{3}\b(?!\s*(?:€|euros|g|m|mètres|habitants))/,
  /\b116[ -]?117\b/,
  /\b(?:le|au|du|composez|faites|appelez|appeler|tél\.?)\s+(?:le\s+|au\s+)?(?:1[5-9]|11[2-9]|19[16])\b(?!\s*(?:\/|bis\b|ans|mois|jours|semaines|heures|h\b|minutes|%|°|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre))/i,
];
const DOSE = /\b\d+(?:[.,]\d+)?\s*(?:mg|µg|ml|cp|comprimés?|gélules?|gouttes|sachets?)\b/i;

/** What the engine or the reply fills in a sentence. */
const FORMS = new Set(['il', 'Il', 'e', 'lui', 'le', 'signes', 'phrase', 'quand', 'nombre']);

/** The longest sentence, in words, that stays easy to read (plain-language guides advise 15 to 20; 28 leaves room for lists). */
export const LONGEST_SENTENCE = 28;

/** True when a text holds something that looks like a number to call. */
export function looksDialled(text: string): boolean {
  return DIALLED.some((pattern) => pattern.test(text));
}

/** Words of the longest sentence of a text. */
export function longestSentence(text: string): number {
  const lengths = text.split(/[.!?;:]+(?:\s|$)/).map((part) => part.split(/\s+/).filter((w) => /[\p{L}\d]/u.test(w)).length);
  return Math.max(0, ...lengths);
}

export function checkProse(
  content: Content,
  motifs: ReadonlyMap<string, Located>,
  findings: ReadonlyMap<string, Located>,
  report: Report,
): void {
  const read = (text: string, at: Located | undefined, path: readonly PropertyKey[], where: string): void => {
    if (looksDialled(text))
      report(at, path, `${where} contient ce qui ressemble à un numéro : « ${text} ».`, 'les numéros vivent dans contacts.yaml ; on cite {contact:id}.');
    if (DOSE.test(text)) report(at, path, `${where} contient une dose : « ${text} ».`, 'aucune dose dans le produit.');
    const words = longestSentence(text);
    if (words > LONGEST_SENTENCE)
      report(at, path, `${where} a une phrase de ${words} mots : « ${text} ».`, `au plus ${LONGEST_SENTENCE} mots par phrase : coupez-la.`);
    for (const [, form = ''] of text.matchAll(/\{([^}:]*)\}/g))
      if (!FORMS.has(form))
        report(at, path, `${where} contient {${form}}, que rien ne remplit.`, 'les formes sont {il} {Il} {e} {lui} {le} ; « sa » et « son » ne changent pas avec la personne.');
    for (const [, id = ''] of text.matchAll(/\{contact:([^}]*)\}/g))
      if (!(id in content.contacts)) report(at, path, `${where} cite un contact inconnu : {contact:${id}}.`, 'il manque dans contacts.yaml.');
  };
  for (const motif of content.motifs) {
    const at = motifs.get(motif.id);
    read(motif.why, at, ['pourquoi'], 'Le pourquoi');
    motif.callBack.forEach((text, i) => read(text, at, ['rappel', i], 'Le rappel'));
    motif.rules.forEach((rule, i) => read(rule.text, at, ['regles', i, 'phrase'], `La phrase de « ${rule.id} »`));
    motif.terrains.forEach((terrain, i) => read(terrain.text, at, ['terrains', i], 'La phrase du terrain'));
  }
  for (const [id, card] of Object.entries(content.findings)) {
    const at = findings.get(id);
    for (const text of [card.question, card.questionAbout, card.sign])
      if (text !== undefined) read(text, at, ['constats', id], `Le constat « ${id} »`);
  }
  for (const pathway of Object.values(content.pathways))
    for (const text of [pathway.label, pathway.why, pathway.how]) read(text, undefined, [], `La voie « ${pathway.id} »`);
  for (const support of Object.values(content.supports))
    for (const text of [support.label, support.why, support.who, ...support.steps, ...support.documents])
      read(text, undefined, [], `L'aide « ${support.id} »`);
  for (const [id, text] of Object.entries({ ...content.advice, ...content.texts })) read(text, undefined, [], `La phrase « ${id} »`);
}
