// The conversation of this tab: kept in sessionStorage, sent, answered, corrected, erased.

import { useEffect, useRef, useState } from 'preact/hooks';
import { takeTurn, type Connection } from './connection.js';
import {
  NEW_CONVERSATION,
  receive,
  receiveEmergency,
  restore,
  say,
  takeBack,
  type Conversation,
  type Said,
} from './conversation.js';
import { problemInWords } from './words.js';

const STORAGE_KEY = 'aiguillage';

/** What the page needs of the browser. */
export interface Surroundings {
  readonly connection: Omit<Connection, 'onTrouble'>;
  /** Null when the browser forbids it: the conversation then lasts as long as the page. */
  readonly storage: Storage | null;
  /** ISO instant. */
  readonly now: () => string;
}

export interface Session {
  readonly conversation: Conversation;
  readonly busy: boolean;
  /** An attempt failed and another is under way. */
  readonly trouble: boolean;
  /** A refusal of the server, in French. */
  readonly problem: string | null;
  readonly send: (said: Said, question: string | null) => void;
  readonly change: (part: Partial<Conversation>) => void;
  readonly erase: () => void;
}

/** The live conversation. What waited for a reply when the page was left is sent again when it comes back. */
export function useSession({ connection, storage, now }: Surroundings): Session {
  const [conversation, setConversation] = useState(() => restore(storage?.getItem(STORAGE_KEY) ?? null));
  const [trouble, setTrouble] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef(conversation);
  const turn = useRef<AbortController | null>(null);

  const update = (next: Conversation): void => {
    current.current = next;
    setConversation(next);
    storage?.setItem(STORAGE_KEY, JSON.stringify(next));
  };

  const run = async (): Promise<void> => {
    const { waiting, from } = current.current;
    if (!waiting) return;
    const controller = new AbortController();
    turn.current = controller;
    const onTrouble = (): void => setTrouble(true);
    const outcome = await takeTurn(waiting.request, from, { ...connection, onTrouble }, controller.signal);
    if (controller.signal.aborted) return;
    turn.current = null;
    setTrouble(false);
    if (outcome.kind === 'reply') update(receive(current.current, outcome.reply, outcome.from, now()));
    if (outcome.kind !== 'problem') return;
    setProblem(problemInWords(outcome.problem));
    const { orientation } = outcome.problem;
    update(orientation ? receiveEmergency(current.current, orientation, now()) : takeBack(current.current));
  };

  useEffect(() => {
    void run();
    return () => turn.current?.abort();
    // Once: it takes up what a reload interrupted.
  }, []);

  return {
    conversation,
    busy: conversation.waiting !== null,
    trouble,
    problem,
    send: (said, question) => {
      if (current.current.waiting) return;
      setProblem(null);
      update(say(current.current, said, question));
      void run();
    },
    change: (part) => update({ ...current.current, ...part }),
    erase: () => {
      turn.current?.abort();
      turn.current = null;
      setTrouble(false);
      setProblem(null);
      current.current = NEW_CONVERSATION;
      setConversation(NEW_CONVERSATION);
      storage?.removeItem(STORAGE_KEY);
    },
  };
}
