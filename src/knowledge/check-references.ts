// Every id that is cited exists, every rule can be reached and explained, every level leads somewhere.

import { citedFindings } from '../domain/condition.js';
import { CONTEXT_FINDINGS } from '../domain/finding.js';
import type { FindingCard } from '../domain/knowledge.js';
import { isAbove, URGENCIES } from '../domain/urgency.js';
import type { Content, Report } from './content.js';
import type { Located } from './problem.js';

const COMPUTED: ReadonlySet<string> = new Set(Object.values(CONTEXT_FINDINGS));

const TYPO = 'une faute de frappe, ou une entrée qui manque dans son fichier.';

function isUnderstoodOrAsked(card: FindingCard): boolean {
  const asked = card.question !== undefined || card.said.length > 0;
  return asked || card.when !== undefined || card.measure !== undefined || COMPUTED.has(card.id);
}

export function checkReferences(
  content: Content,
  motifs: ReadonlyMap<string, Located>,
  findings: ReadonlyMap<string, Located>,
  report: Report,
): void {
  const need = (
    table: Readonly<Record<string, unknown>>,
    name: string,
    ids: readonly string[],
    at: Located | undefined,
    path: readonly PropertyKey[],
  ): void => {
    for (const id of ids) if (!(id in table)) report(at, path, `« ${id} » n'existe pas dans ${name}.`, TYPO);
  };
  if (!('regles-aiguillage' in content.sources))
    report(undefined, [], '« regles-aiguillage » n’existe pas dans sources/.', 'la source des règles propres à l’outil manque.');

  const seen = new Set<string>();
  for (const motif of content.motifs) {
    const at = motifs.get(motif.id);
    need(content.sources, 'sources/', [motif.source], at, ['source']);
    need(content.hubMotives, 'hub-motifs.yaml', [motif.hub], at, ['hub']);
    need(content.advice, 'conseils/', motif.advice, at, ['conseils']);
    need(content.pathways, 'voies.yaml', motif.pathways, at, ['voies']);
    need(content.supports, 'aides/', motif.supports, at, ['aides']);
    need(content.findings, 'constats/', motif.ask, at, ['demander']);
    if (motif.welcome) need(content.texts, 'textes.yaml', [motif.welcome], at, ['accueil']);
    for (const id of motif.ask) {
      if (content.findings[id] && content.findings[id].question === undefined)
        report(at, ['demander'], `« ${id} » est demandé mais n'a pas de question.`, '« question: » manque dans le constat.');
    }
    motif.rules.forEach((rule, i) => {
      const path = ['regles', i];
      if (seen.has(rule.id)) report(at, path, `La règle « ${rule.id} » existe deux fois.`, 'une copie dont l’identifiant n’a pas changé.');
      seen.add(rule.id);
      need(content.sources, 'sources/', [rule.source], at, [...path, 'source']);
      need(content.advice, 'conseils/', rule.then.advice, at, [...path, 'alors', 'conseils']);
      need(content.pathways, 'voies.yaml', rule.then.pathways, at, [...path, 'alors', 'voies']);
      need(content.supports, 'aides/', rule.then.supports, at, [...path, 'alors', 'aides']);
      if (rule.then.priority && rule.then.urgency !== 'urgence')
        report(at, path, `La règle « ${rule.id} » a une priorité sans être une urgence.`, 'P0 et P1 ne vont qu’avec « urgence: urgence ».');
      const raises = motif.entry !== null && isAbove(rule.then.urgency, motif.base);
      for (const id of citedFindings(rule.when)) {
        const card = content.findings[id];
        if (!card) continue;
        if (!isUnderstoodOrAsked(card))
          report(at, [...path, 'si'], `« ${id} » n'est ni demandé ni compris.`, 'le constat n’a ni « question », ni « dit », ni « quand ».');
        if (raises && card.weight === 'danger' && card.when === undefined && (card.question === undefined || card.sign === undefined))
          report(at, [...path, 'si'], `Le danger « ${id} » ne peut pas être demandé.`, '« question: » ou « signe: » manque dans le constat.');
      }
    });
  }
  for (const [id, card] of Object.entries(content.findings)) {
    if (card.question === undefined && card.sign !== undefined && card.said.length === 0 && !card.when)
      report(findings.get(id), ['constats', id], `« ${id} » a un signe mais personne ne peut le dire.`, '« dit: » ou « question: » manque.');
    for (const word of [...card.said, ...card.denied, ...card.except]) {
      for (const [, name = ''] of word.matchAll(/\{([^}]*)\}/g))
        if (!(name in content.classes))
          report(findings.get(id), ['constats', id], `La classe {${name}} n'existe pas.`, 'une faute de frappe, ou une classe à ajouter dans vocabulaire/.');
    }
  }
  for (const pathway of Object.values(content.pathways)) {
    need(content.sources, 'sources/ (voies.yaml)', [pathway.source], undefined, []);
    need(content.contacts, 'contacts.yaml (voies.yaml)', pathway.contacts, undefined, []);
    need(content.pathways, 'voies.yaml', pathway.alternatives, undefined, []);
  }
  for (const support of Object.values(content.supports)) {
    need(content.sources, `sources/ (aides/${support.id}.yaml)`, [support.source], undefined, []);
    need(content.contacts, `contacts.yaml (aides/${support.id}.yaml)`, support.contacts, undefined, []);
  }
  for (const contact of Object.values(content.contacts))
    need(content.sources, `sources/ (contacts.yaml, ${contact.id})`, [contact.source], undefined, []);
  for (const rule of content.routing) need(content.pathways, 'voies.yaml (orientation.yaml)', [rule.pathway], undefined, []);
  for (const level of URGENCIES) {
    const rows = content.routing.filter((rule) => rule.urgencies.includes(level));
    const last = rows[rows.length - 1];
    if (!last || last.when !== null || content.pathways[last.pathway]?.when)
      report(undefined, [], `Le niveau « ${level} » peut ne mener nulle part.`, 'dans orientation.yaml, sa dernière ligne doit être sans condition.');
  }
}
