// What surrounds the content: the number always in reach, the quiet messages, the two tools, the last words.

import { useEffect, useState } from 'preact/hooks';
import { contactAction, contactHref, Sentence } from './contact.js';
import type { Session } from './session.js';
import { sentence, typeset, useWords } from './vocabulary.js';

export function Header() {
  const { contacts } = useWords();
  const samu = contacts['samu'];
  const href = samu && contactHref(samu);
  return (
    <header class="bar">
      <a class="skip" href="#contenu">
        Aller au contenu
      </a>
      <p class="brand">
        <Mark />
        <span>Aiguillage</span>
      </p>
      {samu && href && (
        <a class="sos" href={href}>
          <span>{typeset('Danger immédiat ?')} </span>
          <strong>{contactAction(samu)}</strong>
        </a>
      )}
    </header>
  );
}

/** One way that becomes two: the sign of the page. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <path d="M9 26V17c0-5 14-4 14-11M9 17V6" class="way" />
    </svg>
  );
}

/** The quiet lines above the content: what is going on with the network, and what the server refused. */
export function Messages({ session }: { readonly session: Session }) {
  const words = useWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!session.busy) return undefined;
    const timer = setTimeout(() => setSlow(true), 500);
    return () => clearTimeout(timer);
  }, [session.busy]);
  const offline = session.conversation.from === 'appareil' && session.conversation.reply !== null;
  const message = session.trouble
    ? "La connexion est coupée. Rien n'est perdu : je réessaie."
    : slow
      ? 'Un instant…'
      : offline
        ? sentence(words, 'hors-ligne', null)
        : '';
  return (
    <>
      <p class="message" role="status">
        {message}
      </p>
      {session.problem !== null && (
        <p class="message problem" role="alert">
          {session.problem}
        </p>
      )}
    </>
  );
}

/** Erase everything in one tap; print once there is something to keep. */
export function Tools({ session, printable }: { readonly session: Session; readonly printable: boolean }) {
  return (
    <div class="tools">
      {printable && (
        <button class="link" type="button" onClick={() => window.print()}>
          Imprimer
        </button>
      )}
      <button class="link" type="button" onClick={session.erase}>
        Tout effacer
      </button>
    </div>
  );
}

export function Footer() {
  const words = useWords();
  return (
    <footer>
      <p>
        <Sentence text={sentence(words, 'urgence-toujours', null)} />
      </p>
      <p>{sentence(words, 'limite-de-l-outil', null)}</p>
    </footer>
  );
}
