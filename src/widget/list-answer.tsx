// The answer to a question about several signs at once: boxes to tick, or none of them.

import { useState } from 'preact/hooks';
import { Choice } from './choice.js';
import type { Answers, Question } from './protocol.js';
import { sentence, useWords } from './vocabulary.js';

interface ListProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly onAnswer: (answers: Answers, words: string) => void;
  readonly dontKnow: string;
}

/** Several signs at once. What is left unticked is a "no" only once the person has validated. */
export function ListAnswer({ question, busy, onAnswer, dontKnow }: ListProps) {
  const words = useWords();
  const none = sentence(words, 'aucun-de-ces-signes', null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [fault, setFault] = useState('');
  const choices = question.choices ?? [];
  const all = (value: boolean | null): Answers => Object.fromEntries(choices.map(({ id }) => [id, value]));
  const toggle = (id: string): void => {
    setFault('');
    setTicked((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
  };
  const yes = (): Answers => Object.fromEntries(ticked.map((id) => [id, true]));
  const labels = choices.filter(({ id }) => ticked.includes(id)).map(({ label }) => label);
  const sayNone = (): void => {
    if (busy) return;
    if (ticked.length === 0) {
      onAnswer(all(false), `${none} (${choices.map(({ label }) => label).join(', ')})`);
      return;
    }
    // A danger ticked and then denied by a slip of the finger must not be lost without the person seeing it.
    setTicked([]);
    setFault(`J'ai décoché : ${labels.join(', ')}. Touchez encore « ${none} » si c'est bien cela.`);
  };
  const sayUnknown = (): void => {
    if (!busy) onAnswer({ ...all(null), ...yes() }, [...labels, dontKnow].join(', '));
  };
  const send = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    if (ticked.length === 0) {
      setFault(`Cochez un signe, ou touchez « ${none} ».`);
      return;
    }
    onAnswer({ ...all(false), ...yes() }, labels.join(', '));
  };
  return (
    <form class="answers list" onSubmit={send}>
      {choices.map(({ id, label }) => (
        <label class="choice" key={id}>
          <input type="checkbox" checked={ticked.includes(id)} onChange={() => toggle(id)} />
          <span>{label}</span>
        </label>
      ))}
      <p class="fault" role="alert">
        {fault}
      </p>
      <button class="button primary" type="submit">
        Valider
      </button>
      <Choice onClick={sayNone}>{none}</Choice>
      <Choice quiet onClick={sayUnknown}>
        {dontKnow}
      </Choice>
    </form>
  );
}
