// The patient page: the emergency number always in reach, then one thing at a time: the box, a question, or the answer.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AnswerCard, Reasons } from './answer.js';
import { Composer } from './composer.js';
import { Sentence } from './contact.js';
import { EmergencyCard } from './emergency.js';
import { Footer, Header, Messages, Tools } from './frame.js';
import { History } from './history.js';
import { Home } from './home.js';
import type { Answers, TurnReply } from './protocol.js';
import { Notes } from './notes.js';
import { QuestionCard } from './question.js';
import { useSession, type Session, type Surroundings } from './session.js';
import { Summary } from './summary.js';
import { UnderstoodPanel } from './understood.js';
import { sentence, useWords, Words, type Vocabulary } from './vocabulary.js';

/** What the page shows: only one of these at a time. */
type View = 'home' | 'question' | 'emergency' | 'answer';

function viewOf(reply: TurnReply | null, stopped: boolean): View {
  if (!reply) return 'home';
  if (reply.orientation.urgency === 'urgence') return 'emergency';
  return reply.question && !stopped ? 'question' : 'answer';
}

const TITLES: Readonly<Record<View, string>> = {
  home: 'Que se passe-t-il ?',
  question: 'Une question',
  emergency: 'Appelez maintenant',
  answer: 'Votre orientation',
};

export interface AppProps {
  readonly surroundings: Surroundings;
  /** What the page can say before any reply. */
  readonly vocabulary: Omit<Vocabulary, 'findings'>;
}

export function App({ surroundings, vocabulary }: AppProps) {
  const session = useSession(surroundings);
  const { conversation } = session;
  const view = viewOf(conversation.reply, conversation.stopped);
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(conversation.reply);

  useEffect(() => {
    document.title = `${TITLES[view]} – Aiguillage`;
  }, [view]);

  // A new answer takes the focus, so that people who listen to the page hear it; a reload leaves the focus alone.
  useEffect(() => {
    if (shown.current === conversation.reply) return;
    shown.current = conversation.reply;
    window.scrollTo(0, 0);
    if (conversation.reply) heading.current?.focus({ preventScroll: true });
    else main.current?.querySelector('textarea')?.focus();
  }, [conversation.reply]);

  // A refusal is written at the top: it must be seen.
  useEffect(() => {
    if (session.problem !== null) window.scrollTo(0, 0);
  }, [session.problem]);

  return (
    <Words.Provider value={{ ...vocabulary, findings: conversation.reply?.names ?? {} }}>
      <Header />
      <main id="contenu" tabIndex={-1} ref={main} class={`view-${view}`}>
        <Messages session={session} />
        {conversation.reply ? (
          <Dialogue session={session} reply={conversation.reply} view={view} heading={heading} />
        ) : (
          <Home
            about={conversation.about}
            draft={conversation.draft}
            busy={session.busy}
            onAbout={(about) => session.change({ about })}
            onDraft={(draft) => session.change({ draft })}
            onSend={(text) => session.send({ text }, null)}
            onExample={(draft) => {
              session.change({ draft });
              main.current?.querySelector('textarea')?.focus();
            }}
          />
        )}
        <Summary conversation={conversation} />
      </main>
      <Footer />
    </Words.Provider>
  );
}

interface DialogueProps {
  readonly session: Session;
  readonly reply: TurnReply;
  readonly view: View;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Dialogue({ session, reply, view, heading }: DialogueProps) {
  const words = useWords();
  const { conversation, busy } = session;
  const { orientation, situation, question } = reply;
  const answer = (answers: Answers, said: string): void =>
    session.send({ answers, words: said }, question?.text ?? null);
  const correct = (answers: Answers, said: string): void =>
    session.send({ answers, words: said }, 'Correction');
  const firstWords = conversation.exchanges.find((exchange) => exchange.question === null)?.said ?? null;
  return (
    <>
      <h1 class="visually-hidden">Votre conversation</h1>
      {view === 'emergency' && (
        <EmergencyCard orientation={orientation} situation={situation} said={firstWords} heading={heading} />
      )}
      {view !== 'emergency' && <Tools session={session} printable={view === 'answer'} />}
      <Notes reply={reply} spoke={conversation.spoke} />
      {view === 'question' && question && (
        <QuestionCard question={question} busy={busy} heading={heading} onAnswer={answer} />
      )}
      {view === 'answer' && (
        <AnswerCard
          orientation={orientation}
          situation={situation}
          stopped={conversation.stopped}
          heading={heading}
        />
      )}
      {view === 'answer' && question && (
        <button class="button primary" type="button" onClick={() => session.change({ stopped: false })}>
          Reprendre les questions
        </button>
      )}
      {view === 'emergency' && <Tools session={session} printable />}
      {view !== 'question' && <Reasons orientation={orientation} />}
      <Composer
        label={view === 'question' ? 'Ou répondez avec vos mots' : 'Quelque chose à ajouter, ou qui change ?'}
        action="Envoyer"
        rows={2}
        draft={conversation.draft}
        busy={busy}
        onDraft={(draft) => session.change({ draft })}
        onSend={(text) => session.send({ text }, view === 'question' ? (question?.text ?? null) : null)}
      />
      {view === 'question' && (
        <div class="so-far">
          <p>
            Pour l'instant : <strong>{sentence(words, `niveau-${orientation.urgency}`, null)}</strong>{' '}
            <Sentence text={sentence(words, 'vous-pouvez-vous-arreter', null)} />
          </p>
          <button class="button quiet" type="button" onClick={() => session.change({ stopped: true })}>
            Voir cette réponse maintenant
          </button>
        </div>
      )}
      <UnderstoodPanel
        situation={situation}
        open={reply.understood.length > 0}
        busy={busy}
        onCorrect={correct}
      />
      <History exchanges={conversation.exchanges} />
    </>
  );
}
