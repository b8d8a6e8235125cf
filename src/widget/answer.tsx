// The answer when it is not an emergency: how soon, who, how, what to do meanwhile, what must make the person call.

import type { RefObject } from 'preact';
import { Contacts, Linked } from './contact.js';
import type { Orientation, Pathway, Situation, Support } from './protocol.js';
import { sentence, useWords, type TextKey, type Vocabulary } from './vocabulary.js';
import { frenchDate, patience, SAFETY_NET_TITLE, whenInWords } from './words.js';

export interface AnswerProps {
  readonly orientation: Orientation;
  readonly situation: Situation;
  /** The person asked to see it before the end of the questions. */
  readonly stopped: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function AnswerCard({ orientation, situation, stopped, heading }: AnswerProps) {
  const words = useWords();
  const say = (key: TextKey): string => sentence(words, key, situation);
  const { pathway } = orientation;
  const safetyNet = safetyNetOf(orientation, words);
  return (
    <section class={`card answer level-${orientation.urgency}`} aria-labelledby="reponse">
      <p class="eyebrow">{orientation.final ? 'Votre orientation' : 'Réponse provisoire'}</p>
      <h2 id="reponse" tabIndex={-1} ref={heading}>
        {sentence(words, `niveau-${orientation.urgency}`, null)}
      </h2>
      {!orientation.final && (
        <p class="provisional">{say(stopped ? 'niveau-provisoire-arret' : 'niveau-provisoire')}</p>
      )}
      <PathwayBlock pathway={pathway} when={whenInWords(orientation)} />
      <Lines title={say('conseils-titre')} lines={orientation.advice} />
      {safetyNet.length > 0 && (
        <div class="safety-net">
          <h3>{SAFETY_NET_TITLE}</h3>
          <ul>
            {safetyNet.map((line) => (
              <li key={line}>
                <Linked text={line} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {orientation.alternatives.length > 0 && (
        <details>
          <summary>{say('autres-voies-titre')}</summary>
          {orientation.alternatives.map((other) => (
            <div class="alternative" key={other.id}>
              <h3>{other.label}</h3>
              <p>{other.why}</p>
              <p>{other.how}</p>
              <Contacts contacts={other.contact} />
            </div>
          ))}
        </details>
      )}
      {orientation.supports.length > 0 && (
        <div class="supports">
          <h3>{sentence(words, 'aides-titre', null)}</h3>
          {orientation.supports.map((support) => (
            <SupportBlock key={support.id} support={support} />
          ))}
        </div>
      )}
    </section>
  );
}

/** What must make the person ask for help, with how long an advice is worth trying. */
export function safetyNetOf(orientation: Orientation, words: Vocabulary): string[] {
  const wait = patience(orientation);
  const again = wait === null ? [] : [sentence(words, 'rappel-delai', null, { quand: wait })];
  return [...orientation.safetyNet, ...again];
}

function PathwayBlock({ pathway, when }: { readonly pathway: Pathway; readonly when: string }) {
  return (
    <div class="pathway">
      <dl>
        <div>
          <dt>Qui</dt>
          <dd class="who">{pathway.label}</dd>
        </div>
        <div>
          <dt>Quand</dt>
          <dd>{when}</dd>
        </div>
        <div>
          <dt>Pourquoi</dt>
          <dd>{pathway.why}</dd>
        </div>
        <div>
          <dt>Comment</dt>
          <dd>
            <Linked text={pathway.how} />
          </dd>
        </div>
      </dl>
      <Contacts contacts={pathway.contact} />
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Linked text={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SupportBlock({ support }: { readonly support: Support }) {
  const words = useWords();
  return (
    <details class="support">
      <summary>{support.label}</summary>
      <p>{support.why}</p>
      <p class="hint">
        {sentence(words, support.eligibility === 'oui' ? 'aide-oui' : 'aide-a-verifier', null)}
      </p>
      <Lines title="Les démarches" lines={support.steps} />
      <Lines title="Les papiers à préparer" lines={support.documents} />
      {support.who !== '' && <p>{support.who}</p>}
      <Contacts contacts={support.contact} />
      <p class="source">
        Source : {support.source.org}, {support.source.title}, {support.source.year}.
      </p>
    </details>
  );
}

/** Each rule that decided, with its source and the day it was read again; folded, for who wants to check. */
export function Reasons({ orientation }: { readonly orientation: Orientation }) {
  const words = useWords();
  if (orientation.reasons.length === 0) return null;
  return (
    <details class="card reasons">
      <summary>{sentence(words, 'raisons-titre', null)}</summary>
      <ul>
        {orientation.reasons.map((reason) => (
          <li key={reason.rule}>
            <p>{reason.text}</p>
            <p class="source">
              Source : {reason.source.org}, {reason.source.title}, {reason.source.year}. Relu le{' '}
              {frenchDate(reason.reviewed)}.
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
