// Error answers: one builder, French words, the field at fault, never a trace of the inside.

import type { Fault, Problem } from '../contract/problem.js';
import { STATIC_CARD } from './static-card.js';

export interface Refusal {
  readonly status: 400 | 404 | 405 | 413 | 422 | 429 | 500 | 503;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

const MOST_FAULTS = 20;

export const notJson: Refusal = {
  status: 400,
  type: 'json',
  title: 'Le corps n’est pas du JSON',
  detail: 'La demande doit être un objet JSON.',
};

export const tooLarge: Refusal = {
  status: 413,
  type: 'trop-gros',
  title: 'La demande est trop longue',
  detail: 'Le corps dépasse la limite de soixante-quatre kibioctets.',
};

export const notFound: Refusal = {
  status: 404,
  type: 'introuvable',
  title: 'Cette adresse n’existe pas',
  detail: 'Rien ne répond à cette adresse. Le document /api/openapi.json donne la liste.',
};

export const broken: Refusal = {
  status: 500,
  type: 'panne',
  title: 'Le service est en panne',
  detail: `Le service n’a pas pu répondre. ${STATIC_CARD}`,
};

export const noKnowledge: Refusal = {
  status: 503,
  type: 'sans-regles',
  title: 'Les règles n’ont pas pu être lues',
  detail: `Le service ne peut pas orienter pour le moment. ${STATIC_CARD}`,
};

export const noDirectory: Refusal = {
  status: 503,
  type: 'sans-annuaire',
  title: 'L’annuaire ne répond pas',
  detail: 'La base de l’annuaire n’a pas pu être lue. L’orientation marche sans elle.',
};

export function invalid(faults: readonly Fault[]): Refusal {
  const first = faults[0];
  return {
    status: 422,
    type: 'champ-invalide',
    title: 'La demande contient un champ invalide',
    detail: first ? `Champ « ${first.field} » : ${first.detail}` : 'La demande n’est pas valide.',
    faults: faults.slice(0, MOST_FAULTS),
  };
}

export function wrongMethod(allowed: string): Refusal {
  return {
    status: 405,
    type: 'methode',
    title: 'Cette adresse ne connaît pas cette méthode',
    detail: `Méthode acceptée : ${allowed}.`,
    headers: { allow: allowed },
  };
}

export function tooMany(seconds: number): Refusal {
  return {
    status: 429,
    type: 'trop-de-demandes',
    title: 'Trop de demandes',
    detail:
      'Trop de demandes sont arrivées de chez vous. L’en-tête Retry-After dit combien de secondes attendre.',
    headers: { 'retry-after': String(seconds) },
  };
}

/** The problem document of a refusal, with what an emergency adds to it. */
export function problemResponse(
  refusal: Refusal,
  emergency: Pick<Problem, 'orientation' | 'reply' | 'situation'> & { readonly sentence?: string } = {},
): Response {
  const { sentence, ...extension } = emergency;
  const field = refusal.faults?.[0]?.field;
  const problem: Problem = {
    type: `urn:aiguillage:erreur:${refusal.type}`,
    title: refusal.title,
    status: refusal.status,
    detail: sentence === undefined ? refusal.detail : `${sentence} ${refusal.detail}`,
    ...(field !== undefined && { field }),
    ...(refusal.faults && { errors: [...refusal.faults] }),
    ...extension,
  };
  return new Response(JSON.stringify(problem), {
    status: refusal.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...refusal.headers },
  });
}
