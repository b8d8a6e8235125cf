// « Ce que j'ai compris »: each finding kept, with the person's words, and one tap to correct it.

import { useState } from 'preact/hooks';
import { findingLabel, findingValue, namedFindings, type Observation } from './finding.js';
import type { Answers, Situation } from './protocol.js';
import { NumberAnswer } from './number-answer.js';
import { sentence, typeset, useWords, type FindingName } from './vocabulary.js';

export interface UnderstoodProps {
  readonly situation: Situation;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onCorrect: (answers: Answers, words: string) => void;
}

export function UnderstoodPanel({ situation, open, busy, onCorrect }: UnderstoodProps) {
  const words = useWords();
  const kept = namedFindings(situation, words);
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
              {findingLabel(name, situation)} <strong>{findingValue(observation, name)}</strong>
            </p>
            {observation.quote !== undefined && <p class="quote">{typeset(`« ${observation.quote} »`)}</p>}
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
        {value === null ? 'Répondre' : "Ce n'est pas ça"}
        <span class="visually-hidden"> ({name.label})</span>
      </button>
    );
  if (name.unit !== undefined)
    return (
      <NumberAnswer
        canonical={name.unit}
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
