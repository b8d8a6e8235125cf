// One question and the buttons that answer it, one form for each kind of question.

import type { RefObject } from 'preact';
import { Choice } from './choice.js';
import { ListAnswer } from './list-answer.js';
import { NumberAnswer } from './number-answer.js';
import type { Answers, Question } from './protocol.js';
import { sentence, typeset, useWords } from './vocabulary.js';

export interface QuestionProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (answers: Answers, words: string) => void;
}

/** The question in a group named by its heading; `text` questions have no button: the box below answers them. */
export function QuestionCard(props: QuestionProps) {
  const words = useWords();
  const { question } = props;
  return (
    <section class="card question" role="group" aria-labelledby="question">
      <h2 id="question" tabIndex={-1} ref={props.heading}>
        {typeset(question.text)}
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
      return (
        <NumberAnswer
          canonical={words.findings[question.finding]?.unit ?? question.unit}
          onAnswer={one}
          dontKnow={dontKnow}
        />
      );
    case 'list':
      return <ListAnswer question={question} busy={busy} onAnswer={onAnswer} dontKnow={dontKnow} />;
    case 'text':
      return null;
  }
}
