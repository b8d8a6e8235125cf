// How to reach someone: links made from the contacts of the knowledge, and sentences that cite them.

import type { ComponentChildren } from 'preact';
import type { ContactShown } from './protocol.js';
import { typeset, useWords, type Vocabulary } from './vocabulary.js';

/** `tel:`, `sms:` or `https:` address of a contact; null for a place to find near home. */
export function contactHref(contact: ContactShown): string | null {
  switch (contact.kind) {
    case 'tel':
      return `tel:${contact.value.replace(/[^\d+]/g, '')}`;
    case 'sms':
      return `sms:${contact.value.replace(/[^\d+]/g, '')}`;
    case 'url':
      return `https://${contact.value.replace(/^https?:\/\//, '')}`;
    case 'lieu':
      return null;
  }
}

/** A piece of a sentence: plain, or a number to tap. */
export type Piece = string | { readonly value: string; readonly href: string };

/** Cuts a sentence at each number of the knowledge, where an article comes before it: a number of minutes is left alone. */
export function cutAtNumbers(text: string, numbers: Vocabulary['numbers']): Piece[] {
  const values = Object.keys(numbers).sort((a, b) => b.length - a.length);
  if (values.length === 0) return [text];
  const pattern = new RegExp(`(\\b(?:[Ll]e|au|du) )(${values.join('|')})(?![ .]?\\d)`);
  // Two groups: plain text, the word before, the number, and so on.
  return text.split(pattern).flatMap((piece, i): Piece[] => {
    const kind = i % 3 === 2 ? numbers[piece] : undefined;
    if (kind) return [{ value: piece, href: `${kind}:${piece.replace(/[^\d+]/g, '')}` }];
    return piece === '' ? [] : [piece];
  });
}

/** A sentence of the server, its numbers ready to tap. */
export function Linked({ text }: { readonly text: string }) {
  const { numbers } = useWords();
  const pieces = cutAtNumbers(typeset(text), numbers);
  return (
    <>{pieces.map((piece) => (typeof piece === 'string' ? piece : <a href={piece.href}>{piece.value}</a>))}</>
  );
}

/** What the link says it does. */
export function contactAction(contact: ContactShown): string {
  switch (contact.kind) {
    case 'tel':
      return `Appeler le ${contact.value}`;
    case 'sms':
      return `Écrire un SMS au ${contact.value}`;
    case 'url':
      return contact.value;
    case 'lieu':
      return contact.label;
  }
}

/** The contacts of a pathway or of an aid, one a line. */
export function Contacts({ contacts }: { readonly contacts: readonly ContactShown[] }) {
  if (contacts.length === 0) return null;
  return (
    <ul class="contacts">
      {contacts.map((contact) => {
        const href = contactHref(contact);
        if (href === null) return <li key={contact.value}>{contact.label}</li>;
        return (
          <li key={contact.value}>
            <a class="button contact" href={href} rel="noreferrer">
              {contactAction(contact)}
            </a>
            <span class="contact-label">{contact.label}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** A sentence whose `{contact:id}` become links. */
export function Sentence({ text }: { readonly text: string }) {
  const { contacts } = useWords();
  const parts: ComponentChildren[] = text.split(/(\{contact:[a-z0-9-]+\})/).map((part) => {
    const id = /^\{contact:(.+)\}$/.exec(part)?.[1];
    const contact = id === undefined ? undefined : contacts[id];
    const href = contact && contactHref(contact);
    if (!contact || !href) return contact ? contact.value : part;
    return <a href={href}>{contact.value}</a>;
  });
  return <>{parts}</>;
}
