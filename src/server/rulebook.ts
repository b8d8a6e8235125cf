// The public rulebook: the knowledge as anyone may read it, rules with their sources.

import type { PublicKnowledge } from '../contract/reference.js';
import { MEASURES } from '../domain/finding.js';
import type { FindingCard, Knowledge, Source } from '../domain/knowledge.js';

/** The knowledge, without the words by which findings are recognised. Throws when a source is missing, which the compiler refuses. */
export function rulebook(knowledge: Knowledge): PublicKnowledge {
  const source = (id: string): Source => {
    const known = knowledge.sources[id];
    if (!known) throw new Error(`source inconnue : ${id}`);
    return known;
  };
  const rules = knowledge.motifs.flatMap((motif) => motif.rules);
  return {
    version: knowledge.version,
    counts: {
      findings: Object.keys(knowledge.findings).length,
      motifs: knowledge.motifs.length,
      rules: rules.length,
      pathways: Object.keys(knowledge.pathways).length,
      supports: Object.keys(knowledge.supports).length,
      contacts: Object.keys(knowledge.contacts).length,
      sources: Object.keys(knowledge.sources).length,
    },
    vocabulary: Object.values(knowledge.findings).map(vocabularyEntry),
    motifs: knowledge.motifs.map((motif) => ({
      id: motif.id,
      title: motif.title,
      base: motif.base,
      why: motif.why,
      hub: motif.hub,
      source: source(motif.source),
      reviewed: motif.reviewed,
    })),
    rules: rules.map((rule) => ({
      id: rule.id,
      motif: rule.motif,
      text: rule.text,
      when: rule.when,
      urgency: rule.then.urgency,
      ...(rule.then.priority && { priority: rule.then.priority }),
      source: source(rule.source),
      reviewed: rule.reviewed,
    })),
    pathways: Object.values(knowledge.pathways).map((pathway) => ({
      id: pathway.id,
      family: pathway.family,
      label: pathway.label,
      source: source(pathway.source),
      reviewed: pathway.reviewed,
    })),
    supports: Object.values(knowledge.supports).map((support) => ({
      id: support.id,
      label: support.label,
      source: source(support.source),
      reviewed: support.reviewed,
    })),
  };
}

function vocabularyEntry(card: FindingCard): PublicKnowledge['vocabulary'][number] {
  return {
    id: card.id,
    weight: card.weight,
    vital: card.vital,
    ...(card.sign !== undefined && { sign: card.sign }),
    ...(card.question !== undefined && { question: card.question }),
    ...(card.measure && { measure: card.measure, unit: MEASURES[card.measure] }),
    ...(card.bounds && { bounds: [...card.bounds] }),
    ...(card.choices && { choices: { ...card.choices } }),
  };
}
