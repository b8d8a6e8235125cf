// The emergency card: whom to call first, what to say, what to do while waiting. Nothing is asked any more.

import type { RefObject } from 'preact';
import { contactAction, contactHref, Linked, Sentence } from './contact.js';
import type { ContactShown, Orientation, Situation } from './protocol.js';
import { sentence, useWords, type TextKey } from './vocabulary.js';

export interface EmergencyProps {
  readonly orientation: Orientation;
  readonly situation: Situation;
  /** The person's own words, to be read aloud on the phone. */
  readonly said: string | null;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Other ways than the main one, each number once. */
function otherWays(orientation: Orientation, main: ContactShown | undefined): ContactShown[] {
  const all = [orientation.pathway, ...orientation.alternatives].flatMap((pathway) => pathway.contact);
  return all.filter(
    (contact, i) =>
      contact !== main &&
      contact.value !== main?.value &&
      all.findIndex((other) => other.kind === contact.kind && other.value === contact.value) === i,
  );
}

export function EmergencyCard({ orientation, situation, said, heading }: EmergencyProps) {
  const words = useWords();
  const main = orientation.pathway.contact.find(({ kind }) => kind === 'tel');
  const href = main && contactHref(main);
  const say = (key: TextKey): string =>
    sentence(words, key, situation, { phrase: said ? `« ${said} »` : '' });
  const fired = orientation.reasons.slice(0, 2).map((reason) => reason.text);
  const why = fired.length > 0 ? fired : [orientation.pathway.why];
  const toSay: readonly TextKey[] = [
    'urgence-que-dire-qui',
    'urgence-que-dire-ou',
    'urgence-que-dire-quoi',
    'urgence-que-dire-traitements',
  ];
  return (
    <section class="emergency" aria-labelledby="urgence">
      <div class="emergency-inner">
        <h2 id="urgence" tabIndex={-1} ref={heading}>
          {main ? `Appelez le ${main.value} maintenant` : orientation.pathway.label}
        </h2>
        {why.map((text) => (
          <p class="emergency-why" key={text}>
            {text}
          </p>
        ))}
        {main && href && (
          <a class="emergency-call" href={href}>
            <PhoneMark />
            {contactAction(main)}
          </a>
        )}
        <ul class="other-ways">
          {otherWays(orientation, main).map((contact) => {
            const link = contactHref(contact);
            return (
              <li key={`${contact.kind}:${contact.value}`}>
                {link ? <a href={link}>{contact.label}</a> : contact.label}
              </li>
            );
          })}
        </ul>
        <div class="emergency-columns">
          <div>
            <h3>{say('urgence-que-dire-titre')}</h3>
            <ul>
              {toSay.map((key) => (
                <li key={key}>{say(key)}</li>
              ))}
            </ul>
            <p>{say('urgence-rester-en-ligne')}</p>
          </div>
          {orientation.advice.length > 0 && (
            <div>
              <h3>{say('urgence-en-attendant')}</h3>
              <ul>
                {orientation.advice.map((line) => (
                  <li key={line}>
                    <Linked text={line} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <p class="emergency-end">
          <Sentence text={say('urgence-pas-de-question')} />
        </p>
      </div>
    </section>
  );
}

function PhoneMark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M6.6 3.2 9 2.6c.7-.2 1.4.2 1.7.9l1.1 2.8c.2.6.1 1.2-.4 1.6L9.9 9.2a11 11 0 0 0 4.9 4.9l1.3-1.5c.4-.5 1-.6 1.6-.4l2.8 1.1c.7.3 1.1 1 .9 1.7l-.6 2.4c-.3 1.1-1.2 1.8-2.3 1.8C11.200 19.200 4.800 12.800 4.800 5.500c0-1.100.700-2 1.800-2.300Z"
      />
    </svg>
  );
}
