// What the page and the server (or the engine on the device) say to each other: the published contract, as types.

import type { Problem as ProblemDocument } from '../contract/problem.js';
import type { TurnRequest } from '../contract/request.js';
import type { TurnResponse } from '../contract/response.js';

export type { TurnRequest };
export type TurnReply = TurnResponse;
export type Situation = TurnResponse['situation'];
export type Orientation = TurnResponse['orientation'];
export type Question = NonNullable<TurnResponse['question']>;
export type Pathway = Orientation['pathway'];
export type Support = Orientation['supports'][number];
export type ContactShown = Pathway['contact'][number];

/** `null` means "je ne sais pas". Measures are in the canonical unit of the finding. */
export type Answers = NonNullable<TurnRequest['answers']>;

/** What the page needs of a refusal; an emergency read in it comes with its orientation. */
export type Problem = Pick<ProblemDocument, 'status'> &
  Partial<Pick<ProblemDocument, 'field' | 'errors' | 'orientation'>>;

/** The engine that answers on the device when the network does not. */
export interface DeviceEngine {
  turn(request: TurnRequest): Promise<TurnReply>;
}
