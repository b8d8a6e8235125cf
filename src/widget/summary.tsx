// The sheet to keep or to show a professional: only on paper, on one page.

import { safetyNetOf } from './answer.js';
import type { Conversation } from './conversation.js';
import { findingLabel, findingValue, namedFindings } from './finding.js';
import type { ContactShown } from './protocol.js';
import { sentence, useWords } from './vocabulary.js';
import { frenchInstant, SAFETY_NET_TITLE, whenInWords } from './words.js';

/** Lines kept on paper, so that the sheet stays on one page whatever was said. */
const MOST_LINES = { findings: 14, advice: 8, safetyNet: 8, supports: 6 } as const;
/** Characters of the person's words kept on paper. */
const MOST_SAID = 500;

export function Summary({ conversation }: { readonly conversation: Conversation }) {
  const words = useWords();
  const { reply, exchanges, repliedAt } = conversation;
  if (!reply) return null;
  const { orientation, situation } = reply;
  const said = exchanges.filter(({ question }) => question === null).map((exchange) => exchange.said);
  const findings = namedFindings(situation, words)
    .filter(({ observation }) => observation.value !== null)
    .map(({ name, observation }) => `${findingLabel(name, situation)} ${findingValue(observation, name)}`);
  return (
    <section class="summary" aria-labelledby="resume">
      <h2 id="resume">{sentence(words, 'imprime-titre', null)}</h2>
      <p>{sentence(words, 'imprime-a-montrer', null)}</p>
      <p class="summary-level">
        <strong>{sentence(words, `niveau-${orientation.urgency}`, null)}</strong>{' '}
        {orientation.final ? '' : '(réponse provisoire)'}
      </p>
      <p>
        <strong>{orientation.pathway.label}</strong>, {whenInWords(orientation)}. {orientation.pathway.how}
      </p>
      <ul>
        {orientation.pathway.contact.map((contact) => (
          <li key={contact.value}>{onPaper(contact)}</li>
        ))}
      </ul>
      <Column
        title="Ce qui a été dit"
        lines={[shorten(said.join(' ; ')), ...findings.slice(0, MOST_LINES.findings)]}
      />
      <Column
        title={sentence(words, 'conseils-titre', null)}
        lines={orientation.advice.slice(0, MOST_LINES.advice)}
      />
      <Column
        title={SAFETY_NET_TITLE}
        lines={safetyNetOf(orientation, words).slice(0, MOST_LINES.safetyNet)}
      />
      <Column
        title={sentence(words, 'aides-titre', null)}
        lines={orientation.supports.slice(0, MOST_LINES.supports).map(({ label }) => label)}
      />
      <p class="summary-foot">
        {repliedAt !== null && sentence(words, 'imprime-date', null, { quand: frenchInstant(repliedAt) })}{' '}
        {sentence(words, 'imprime-version', null, { phrase: orientation.knowledge.slice(0, 19) })}{' '}
        {sentence(words, 'limite-de-l-outil', null)}
      </p>
    </section>
  );
}

function Column({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** A label names its own number; an address has to be written. */
function onPaper({ kind, value, label }: ContactShown): string {
  return kind === 'url' ? `${label} : ${value}` : label;
}

function shorten(text: string): string {
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
}
