// The names of the findings of a conversation: what a page needs to show what was understood, and to let it be corrected.

import { MEASURES, type FindingId } from '../domain/finding.js';
import type { FindingCard, Knowledge } from '../domain/knowledge.js';
import type { FindingName } from '../domain/orientation.js';

function nameOf(card: FindingCard): FindingName | null {
  const label = card.sign ?? card.question;
  if (label === undefined) return null;
  return {
    label,
    ...(card.sign === undefined && card.questionAbout ? { about: card.questionAbout } : {}),
    ...(card.measure ? { unit: MEASURES[card.measure] } : {}),
    ...(card.choices ? { choices: card.choices } : {}),
  };
}

/** Names by id; a finding that has nothing to show (a derived one) is left out. */
export function namesOf(knowledge: Knowledge, ids: Iterable<FindingId>): Record<FindingId, FindingName> {
  const names: Record<FindingId, FindingName> = {};
  for (const id of new Set(ids)) {
    const card = knowledge.findings[id];
    const name = card && nameOf(card);
    if (name) names[id] = name;
  }
  return names;
}
