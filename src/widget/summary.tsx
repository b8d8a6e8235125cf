// The sheet to keep or to show a professional: only on paper, on one page.

import { Contacts, Sentence } from './contact.js';
import type { Conversation } from './conversation.js';
import { describeQuantity } from './units.js';
import { sentence, useWords } from './vocabulary.js';
import { DELAYS, frenchInstant } from './words.js';

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
  const findings = Object.entries(situation.findings).flatMap(([id, { value }]) => {
    const name = words.findings[id];
    if (!name || value === null) return [];
    if (typeof value === 'boolean') return [`${name.label} : ${value ? 'oui' : 'non'}`];
    if (typeof value === 'string') return [`${name.label} : ${name.choices?.[value] ?? value}`];
    return [`${name.label} : ${describeQuantity(value, name.unit)}`];
  });
  return (
    <section class="summary" aria-labelledby="resume">
      <h2 id="resume">{sentence(words, 'imprime-titre', null)}</h2>
      <p>{sentence(words, 'imprime-a-montrer', null)}</p>
      <p class="summary-level">
        <strong>{sentence(words, `niveau-${orientation.urgency}`, null)}</strong>{' '}
        {orientation.final ? '' : '(réponse provisoire)'}
      </p>
      <p>
        <strong>{orientation.pathway.label}</strong>, {orientation.delay ?? DELAYS[orientation.urgency]}.{' '}
        {orientation.pathway.how}
      </p>
      <Contacts contacts={orientation.pathway.contact} />
      <Column title="Ce qui a été dit" lines={[shorten(said.join(' ; ')), ...findings.slice(0, MOST_LINES.findings)]} />
      <Column
        title={sentence(words, 'conseils-titre', null)}
        lines={orientation.advice.slice(0, MOST_LINES.advice)}
      />
      <h3>
        <Sentence text={sentence(words, 'rappel-titre', null)} />
      </h3>
      <ul>
        {orientation.safetyNet.slice(0, MOST_LINES.safetyNet).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
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

function shorten(text: string): string {
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
}
