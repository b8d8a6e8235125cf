// Findings said in words.

import { expect, test } from 'vitest';
import { findingLabel, findingValue, namedFindings } from './finding.js';
import { reply } from './reply-fixture.js';

const words = {
  texts: {},
  contacts: {},
  numbers: {},
  findings: {
    fievre: { label: 'de la fièvre' },
    age: { label: 'Quel âge avez-vous ?', about: 'Quel âge a-t-{il} ?', unit: 'années' },
    sexe: { label: 'Êtes-vous une femme ou un homme ?', choices: { femme: 'une femme', homme: 'un homme' } },
  },
};

test('what was understood is named and said, what was denied last, and what has no name left out', () => {
  const { situation } = reply();
  const findings = {
    fievre: { value: false, by: 'texte' },
    age: { value: 32, by: 'texte' },
    sexe: { value: 'femme', by: 'reponse' },
    'sans-nom': { value: true, by: 'texte' },
  } as const;
  const said = namedFindings({ ...situation, findings }, words).map(
    ({ name, observation }) => `${findingLabel(name, situation)} ${findingValue(observation, name)}`,
  );
  expect(said).toEqual([
    'Quel âge avez-vous\u00a0? 32 ans',
    'Êtes-vous une femme ou un homme\u00a0? une femme',
    'De la fièvre\u00a0: non',
  ]);
});

test('a question about someone else names them', () => {
  const relative = { ...reply().situation, informant: 'proche', who: 'mère' } as const;
  const known = { ...relative, findings: { sexe: { value: 'femme', by: 'texte' } } } as const;
  expect(findingLabel(words.findings.age, relative)).toBe('Quel âge a-t-il ou elle\u00a0?');
  expect(findingLabel(words.findings.age, known)).toBe('Quel âge a-t-elle\u00a0?');
});

test('not knowing is said as such, never as a no', () => {
  expect(findingValue({ value: null, by: 'reponse' }, words.findings.fievre)).toBe('vous ne savez pas');
});
