// « Ce que j'ai compris »: each finding kept, with the person's words, and one tap to correct it.

import { useState } from 'preact/hooks';
import type { Answers, Situation } from './protocol.js';
import { NumberAnswer } from './question.js';
import { describeQuantity } from './units.js';
import { sentence, useWords, type FindingName } from './vocabulary.js';

type Observation = Situation['findings'][string];

export interface UnderstoodProps {
  readonly situation: Situation;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onCorrect: (answers: Answers, words: string) => void;
}

/** What a kept value says: « oui », « 32 ans », « une femme ». */
function valueInWords(value: Observation['value'], name: FindingName): string {
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (value === null) return 'vous ne savez pas';
  if (typeof value === 'string') return name.choices?.[value] ?? value;
  return describeQuantity(value, name.unit);
}

export function UnderstoodPanel({ situation, open, busy, onCorrect }: UnderstoodProps) {
  const words = useWords();
  const kept = Object.entries(situation.findings).flatMap(([id, observation]) => {
    const name = words.findings[id];
    return name ? [{ id, observation, name }] : [];
  });
  if (kept.length === 0) return null;
  return (
    <details class="card understood" open={open}>
      <summary>
        {sentence(words, 'compris-titre', null)} ({kept.length})
      </summary>
      <ul>
        {kept.map(({ id, observation, name }) => (
          <li key={id}>
            <p>
              <span class="finding">{name.label}</span>
              {name.label.endsWith('?') ? ' ' : ' : '}
              <strong>{valueInWords(observation.value, name)}</strong>
            </p>
            {observation.quote !== undefined && <p class="quote">« {observation.quote} »</p>}
            <Correction id={id} observation={observation} name={name} busy={busy} onCorrect={onCorrect} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CorrectionProps extends Pick<UnderstoodProps, 'busy' | 'onCorrect'> {
  readonly id: string;
  readonly observation: Observation;
  readonly name: FindingName;
}

/** A yes becomes a no in one tap, and the reverse; a measure or a choice is asked again in place. */
function Correction({ id, observation, name, busy, onCorrect }: CorrectionProps) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const correct = (value: Answers[string], said: string): void => {
    if (busy) return;
    setAsking(false);
    onCorrect({ [id]: value }, `${name.label} : ${said}`);
  };
  const { value } = observation;
  const yesno = name.unit === undefined && name.choices === undefined;
  const start = (): void => {
    if (yesno && typeof value === 'boolean') correct(!value, value ? 'non' : 'oui');
    else setAsking(true);
  };
  if (!asking)
    return (
      <button class="link" type="button" onClick={start}>
        {value === null ? 'Répondre' : 'Ce n’est pas ça'}
        <span class="visually-hidden"> ({name.label})</span>
      </button>
    );
  if (name.unit !== undefined)
    return (
      <NumberAnswer
        question={{ unit: name.unit }}
        dontKnow={sentence(words, 'je-ne-sais-pas', null)}
        onAnswer={(number, said) => () => correct(number, said)}
      />
    );
  const choices: readonly [Answers[string], string][] = name.choices
    ? Object.entries(name.choices)
    : [
        [true, sentence(words, 'oui', null)],
        [false, sentence(words, 'non', null)],
      ];
  return (
    <div class="answers">
      {choices.map(([choice, label]) => (
        <button class="button" type="button" key={label} onClick={() => correct(choice, label)}>
          {label}
        </button>
      ))}
    </div>
  );
}
