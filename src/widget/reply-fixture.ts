// A plain reply for the tests of this folder; each test changes what it is about.

import type { Orientation, TurnReply } from './protocol.js';

export function orientation(part: Partial<Orientation> = {}): Orientation {
  return {
    urgency: 'conseil',
    ceiling: 'conseil',
    final: true,
    pathway: {
      id: 'pharmacie',
      family: 'pharmacie',
      label: 'Votre pharmacien',
      contact: [],
      why: 'Il peut aider.',
      how: 'Allez-y.',
    },
    alternatives: [],
    supports: [],
    advice: [],
    safetyNet: [],
    reasons: [],
    knowledge: 'sha256:0',
    ...part,
  };
}

export function reply(part: Partial<TurnReply> = {}): TurnReply {
  return {
    situation: { who: 'moi', informant: null, findings: {}, others: [], asked: [], unread: false },
    orientation: orientation(),
    understood: [],
    contradictions: [],
    others: [],
    names: {},
    audience: 'patient',
    at: '2026-11-21T10:00:00.000Z',
    question: null,
    reply: '',
    places: [],
    model: 'none',
    ...part,
  };
}
