// What must be said before the question or the answer: what was not understood, what disagrees, who else needs help.

import { Sentence } from './contact.js';
import type { TurnReply } from './protocol.js';
import { sentence, useWords, type TextKey } from './vocabulary.js';

export interface NotesProps {
  readonly reply: TurnReply;
  /** The last thing said was words, not a button. */
  readonly spoke: boolean;
}

/** What to say when words reached nothing; null when they did, or when nothing was written. */
function lostKey({ situation, understood }: TurnReply, spoke: boolean): TextKey | null {
  if (!spoke || understood.length > 0 || !situation.unread) return null;
  if (Object.keys(situation.findings).length > 0) return 'mots-non-compris';
  return situation.asked.length > 0 ? 'je-n-ai-pas-compris-encore' : 'je-n-ai-pas-compris';
}

export function Notes({ reply, spoke }: NotesProps) {
  const words = useWords();
  const { situation } = reply;
  const lost = lostKey(reply, spoke);
  const signs = reply.contradictions.map((id) => words.findings[id]?.label ?? id).join(', ');
  const notes = [
    ...(lost ? [sentence(words, lost, situation)] : []),
    ...(signs === '' ? [] : [sentence(words, 'contradiction', situation, { phrase: signs })]),
    ...reply.others.flatMap((other) => [
      sentence(words, 'autre-personne', null, { phrase: other.who }),
      ...(other.urgency === 'urgence' ? [sentence(words, 'autre-personne-urgence', null)] : []),
    ]),
  ];
  if (notes.length === 0) return null;
  return (
    <div class="notes">
      {notes.map((note) => (
        <p key={note}>
          <Sentence text={note} />
        </p>
      ))}
    </div>
  );
}
