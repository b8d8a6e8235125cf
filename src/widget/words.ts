// The page's own French words: delays, examples and messages. Nothing clinical: that is said by the knowledge.

import type { Orientation, Problem } from './protocol.js';

/** The delay of a level, when the knowledge gives none for this case. */
const DELAYS: Readonly<Record<Orientation['urgency'], string>> = {
  urgence: 'maintenant',
  jour: "aujourd'hui",
  jours: 'dans les 24 à 72 heures',
  programmee: 'dans les semaines qui viennent',
  conseil: 'dès que vous le pouvez',
  aucune: 'quand vous voulez',
};

/** « 3 jours », « deux semaines »: how long, where « aujourd'hui » is when. */
const DURATION = /^(?:\d+|une?|deux|trois|quatre) /;

/** When to see someone: the delay of the knowledge if it is one, or that of the level. */
export function whenInWords({ urgency, delay }: Pick<Orientation, 'urgency' | 'delay'>): string {
  if (delay === undefined) return DELAYS[urgency];
  if (!DURATION.test(delay)) return delay;
  return urgency === 'conseil' ? DELAYS[urgency] : `d'ici ${delay}`;
}

/** For an advice only: how long to wait for it to get better; null when the knowledge does not say. */
export function patience({ urgency, delay }: Pick<Orientation, 'urgency' | 'delay'>): string | null {
  return urgency === 'conseil' && delay !== undefined && DURATION.test(delay) ? delay : null;
}

/** First worries people write about; each one fills the box, and can be changed before it is sent. */
export const EXAMPLES: readonly string[] = [
  'Mon enfant a de la fièvre',
  "J'ai mal au ventre",
  "J'ai mal à la gorge",
  "Ça me brûle quand j'urine",
  "J'ai mal au dos",
  "Je n'ai plus le moral",
  "Ma mère n'arrive plus à vivre seule chez elle",
];

/** Over the safety net, whose lines say themselves whom to call. */
export const SAFETY_NET_TITLE = "Quand redemander de l'aide";

export const TEXT_LIMIT = 8000;

const NUMBER = new Intl.NumberFormat('fr-FR');

/** What is said before a text over the limit is sent; null when it is short enough to need no counting. */
export function lengthWarning(text: string): string | null {
  const { length } = Array.from(text);
  if (length > TEXT_LIMIT)
    return `Votre message est trop long : ${NUMBER.format(length)} caractères, pour ${NUMBER.format(TEXT_LIMIT)} au plus. Gardez le plus important.`;
  if (length > TEXT_LIMIT * 0.9)
    return `${NUMBER.format(length)} caractères sur ${NUMBER.format(TEXT_LIMIT)}.`;
  return null;
}

/** A refusal of the server in plain French: names of fields and status codes are for programmers. */
export function problemInWords({ status, field, errors, orientation }: Problem): string {
  if (status === 413 || field === 'text') {
    const tooLong = `Votre message est trop long : ${NUMBER.format(TEXT_LIMIT)} caractères au plus.`;
    return orientation
      ? `${tooLong} J'y ai lu une urgence : suivez d'abord la réponse ci-dessous.`
      : `${tooLong} Gardez le plus important, puis envoyez.`;
  }
  if (field?.startsWith('answers.'))
    return `Cette réponse ne convient pas. ${errors?.[0]?.detail ?? ''}`.trim();
  return "Je n'ai pas pu lire votre demande. Dites-le autrement, ou effacez tout et recommencez.";
}

/** `2026-11-21` or an ISO instant → « 21 novembre 2026 ». */
export function frenchDate(iso: string): string {
  const day = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
  return Number.isNaN(day.getTime()) ? iso : day.toLocaleDateString('fr-FR', { dateStyle: 'long' });
}

/** An ISO instant → « 21 novembre 2026 à 14:05 », in the person's own time zone. */
export function frenchInstant(iso: string): string {
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime())
    ? iso
    : instant.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' });
}
