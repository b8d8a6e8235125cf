// One question and the buttons that answer it, one form for each kind of question.

import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Answers, Question } from './protocol.js';
import { parseNumber, unitsFor } from './units.js';
import { sentence, useWords } from './vocabulary.js';

export interface QuestionProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onAnswer: (answers: Answers, words: string) => void;
}

/** The question in a group named by its heading; `text` questions have no button: the box below answers them. */
export function QuestionCard(props: QuestionProps) {
  const words = useWords();
  const { question } = props;
  return (
    <section class="card question" role="group" aria-labelledby="question">
      <h2 id="question" tabIndex={-1} ref={props.heading}>
        {question.text}
      </h2>
      {question.kind === 'list' && <p class="hint">{sentence(words, 'question-liste-consigne', null)}</p>}
      <AnswerButtons key={question.id} {...props} />
    </section>
  );
}

function AnswerButtons({ question, busy, onAnswer }: QuestionProps) {
  const words = useWords();
  const dontKnow = sentence(words, 'je-ne-sais-pas', null);
  const one = (value: Answers[string], said: string) => () => {
    if (!busy) onAnswer({ [question.finding]: value }, said);
  };
  switch (question.kind) {
    case 'yesno':
      return (
        <div class="answers yesno">
          <Choice onClick={one(true, sentence(words, 'oui', null))}>{sentence(words, 'oui', null)}</Choice>
          <Choice onClick={one(false, sentence(words, 'non', null))}>{sentence(words, 'non', null)}</Choice>
          <Choice quiet onClick={one(null, dontKnow)}>
            {dontKnow}
          </Choice>
        </div>
      );
    case 'choice':
      return (
        <div class="answers">
          {(question.choices ?? []).map(({ id, label }) => (
            <Choice key={id} onClick={one(id, label)}>
              {label}
            </Choice>
          ))}
          <Choice quiet onClick={one(null, dontKnow)}>
            {dontKnow}
          </Choice>
        </div>
      );
    case 'number':
      return <NumberAnswer question={question} onAnswer={one} dontKnow={dontKnow} />;
    case 'list':
      return <ListAnswer question={question} busy={busy} onAnswer={onAnswer} dontKnow={dontKnow} />;
    case 'text':
      return null;
  }
}

function Choice(props: {
  readonly onClick: () => void;
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <button class={props.quiet ? 'button quiet' : 'button'} type="button" onClick={props.onClick}>
      {props.children}
    </button>
  );
}

interface NumberProps {
  readonly question: Pick<Question, 'unit'>;
  readonly onAnswer: (value: number | null, said: string) => () => void;
  readonly dontKnow: string;
}

/** A number with its unit: nothing is chosen in advance between hours and days, a mistake there would be grave. */
export function NumberAnswer({ question, onAnswer, dontKnow }: NumberProps) {
  const units = unitsFor(question.unit);
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState(question.unit === 'heures' ? undefined : units[0]);
  const [fault, setFault] = useState('');
  const send = (event: Event): void => {
    event.preventDefault();
    const number = parseNumber(typed);
    if (number === null) setFault('Écrivez un nombre, par exemple 3.');
    else if (unit === undefined) setFault(`Choisissez : ${units.map((u) => u.label).join(', ')}.`);
    else onAnswer(number * unit.factor, `${typed.trim()} ${unit.label}`.trim())();
  };
  return (
    <form class="answers number" onSubmit={send} noValidate>
      <label class="number-box">
        <span>Nombre</span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={fault !== ''}
          aria-describedby="faute-nombre"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {units.length === 1 && <span class="unit">{units[0]?.label}</span>}
      </label>
      {units.length > 1 && (
        <fieldset class="units">
          <legend>Unité</legend>
          {units.map((one) => (
            <label class="choice" key={one.id}>
              <input type="radio" name="unite" checked={unit?.id === one.id} onChange={() => setUnit(one)} />
              <span>{one.label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p id="faute-nombre" class="fault" role="alert">
        {fault}
      </p>
      <button class="button primary" type="submit">
        Valider
      </button>
      <Choice quiet onClick={onAnswer(null, dontKnow)}>
        {dontKnow}
      </Choice>
    </form>
  );
}

interface ListProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly onAnswer: (answers: Answers, words: string) => void;
  readonly dontKnow: string;
}

/** Several signs at once. What is left unticked is a "no" only once the person has validated. */
function ListAnswer({ question, busy, onAnswer, dontKnow }: ListProps) {
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
    if (ticked.length === 0) return onAnswer(all(false), none);
    // A danger ticked and then denied by a slip of the finger must not be lost without the person seeing it.
    setTicked([]);
    setFault(`J’ai décoché : ${labels.join(', ')}. Touchez encore « ${none} » si c’est bien cela.`);
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
