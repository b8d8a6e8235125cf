// The first screen: one box, for whom, and a few examples of what people write.

import { Composer } from './composer.js';
import { Sentence } from './contact.js';
import type { About } from './conversation.js';
import { EXAMPLES } from './words.js';
import { sentence, useWords } from './vocabulary.js';

export interface HomeProps {
  readonly about: About | null;
  readonly draft: string;
  readonly busy: boolean;
  readonly onAbout: (about: About) => void;
  readonly onDraft: (draft: string) => void;
  readonly onSend: (text: string) => void;
  readonly onExample: (text: string) => void;
}

export function Home(props: HomeProps) {
  const words = useWords();
  const choices: readonly [About, string][] = [
    ['moi', sentence(words, 'question-pour-moi', null)],
    ['proche', sentence(words, 'question-pour-un-proche', null)],
  ];
  return (
    <div class="home">
      <h1 id="question-ouverte">Que se passe-t-il ?</h1>
      <p class="lead">
        <Sentence text={sentence(words, 'accueil', null)} />
      </p>
      <Composer
        label="Que se passe-t-il ?"
        labelledBy="question-ouverte"
        action="Continuer"
        rows={4}
        draft={props.draft}
        busy={props.busy}
        onDraft={props.onDraft}
        onSend={props.onSend}
      >
        <fieldset class="about">
          <legend>{sentence(words, 'question-pour-qui', null)}</legend>
          {choices.map(([id, label]) => (
            <label class="choice" key={id}>
              <input
                type="radio"
                name="pour-qui"
                checked={props.about === id}
                onChange={() => props.onAbout(id)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      </Composer>
      <section aria-labelledby="exemples">
        <h2 id="exemples" class="quiet">
          Ce que d'autres écrivent
        </h2>
        <ul class="examples">
          {EXAMPLES.map((example) => (
            <li key={example}>
              <button class="chip" type="button" onClick={() => props.onExample(example)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p class="promise">
        <Sentence
          text={`${sentence(words, 'ce-que-je-suis', null)} ${sentence(words, 'confidentialite', null)}`}
        />
      </p>
    </div>
  );
}
