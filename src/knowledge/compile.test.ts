// The knowledge check refuses each fault it claims to refuse: a small valid folder, broken one way at a time, then mended.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compileKnowledge } from './compile.js';
import { longestSentence, looksDialled } from './check-prose.js';

const LEVELS = ['urgence', 'jour', 'jours', 'programmee', 'conseil', 'aucune'];

const VALID: Record<string, string> = {
  'constats/communs.yaml': `constats:
  mal: { dit: [j'ai mal], signe: un mal, question: Avez-vous mal ? }
  grave: { dit: [c'est grave], signe: un signe grave, question: Est-ce grave ? }
  doux: { dit: [c'est doux], sens: rassurant, question: Est-ce doux ? }
  age: { mesure: âge, bornes: [0, 120], question: Quel âge avez-vous ? }
`,
  'motifs/mal.yaml': `motif: mal
titre: Mal
hub: M03.22
revu: 2026-11-21
base: jour
pourquoi: Ce mal demande un avis aujourd'hui.
source: s
demander: [grave, age]
regles:
  - id: mal-grave
    phrase: Ce signe est grave.
    si: { tous: [mal, grave] }
    alors: { urgence: urgence, priorite: P0 }
    source: s
    exemples: [j'ai mal et c'est grave]
    presque: [j'ai mal]
  - id: mal-doux
    phrase: Ce mal est léger.
    si: { tous: [mal, doux, "age < 40 ans", dangers-exclus] }
    alors: { urgence: conseil }
    source: s
    exemples: [j'ai mal c'est doux]
    presque: [j'ai mal]
`,
  'voies.yaml': `voies:
  defaut: { famille: medecin_traitant, libelle: Voir un médecin, contacts: [samu], pourquoi: Parce que., comment: Prenez rendez-vous., source: s, revu: 2026-11-21 }
`,
  'orientation.yaml': `regles:\n${LEVELS.map((l) => `  - { id: r-${l}, niveaux: [${l}], voie: defaut }`).join('\n')}\n`,
  'contacts.yaml': `contacts:\n  samu: { genre: tel, valeur: "15", libelle: Le Samu, source: s, revu: 2026-11-21 }\n`,
  'sources/s.yaml': `sources:
  s: { org: Une société savante, titre: Un titre, annee: 2024, verifie: general }
  regles-aiguillage: { org: Aiguillage, titre: Règles de prudence, annee: 2026, verifie: general }
`,
  'conseils/c.yaml': 'conseils:\n  repos: Reposez-vous.\n',
  'textes.yaml': 'textes:\n  oui: "Oui"\n',
  'hub-motifs.yaml': 'motifs:\n  M03.22: Autre douleur\n',
  'vocabulaire/v.yaml': 'classes:\n  mal: [mal, douleur]\n',
};

const folders: string[] = [];

function compileWith(changes: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'connaissance-'));
  folders.push(root);
  for (const [file, text] of Object.entries({ ...VALID, ...changes })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return compileKnowledge(root);
}

afterEach(() => {
  for (const root of folders.splice(0)) rmSync(root, { recursive: true });
});

const motif = VALID['motifs/mal.yaml'] ?? '';
const findings = VALID['constats/communs.yaml'] ?? '';

describe('a valid folder', () => {
  it('compiles, with a version that does not depend on the order of the keys', () => {
    const first = compileWith({});
    expect(first.problems).toEqual([]);
    expect(first.knowledge?.version).toMatch(/^sha256:[0-9a-f]{64}$/);
    const reordered = motif.replace('titre: Mal\nhub: M03.22', 'hub: M03.22\ntitre: Mal');
    expect(compileWith({ 'motifs/mal.yaml': reordered }).knowledge?.version).toBe(first.knowledge?.version);
  });

  it('has another version as soon as one word changes', () => {
    const changed = compileWith({ 'motifs/mal.yaml': motif.replace('est grave.', 'est très grave.') });
    expect(changed.knowledge?.version).not.toBe(compileWith({}).knowledge?.version);
  });
});

describe('each fault is refused, with its file and line', () => {
  const cases: [string, Record<string, string>, RegExp, string][] = [
    ['a rule without source', { 'motifs/mal.yaml': motif.replace('    source: s\n    exemples: [j\'ai mal et', '    exemples: [j\'ai mal et') }, /source/, 'motifs/mal.yaml'],
    ['a rule without example', { 'motifs/mal.yaml': motif.replace("    exemples: [j'ai mal et c'est grave]\n", '') }, /exemples/, 'motifs/mal.yaml'],
    ['a rule without near miss', { 'motifs/mal.yaml': motif.replace("    presque: [j'ai mal]\n", '') }, /presque/, 'motifs/mal.yaml'],
    ['a source nobody declared', { 'motifs/mal.yaml': motif.replace('priorite: P0 }\n    source: s', 'priorite: P0 }\n    source: inconnue') }, /« inconnue » n'existe pas dans sources/, 'motifs/mal.yaml'],
    ['an unknown finding', { 'motifs/mal.yaml': motif.replace('tous: [mal, grave]', 'tous: [mal, grav]') }, /Le constat « grav » n'existe pas/, 'motifs/mal.yaml'],
    ['a finding nobody can ask or understand', { 'constats/communs.yaml': findings.replace("doux: { dit: [c'est doux], sens: rassurant, question: Est-ce doux ? }", 'doux: { sens: rassurant }') }, /ni demandé ni compris/, 'motifs/mal.yaml'],
    ['a danger that cannot be asked', { 'constats/communs.yaml': findings.replace('question: Est-ce grave ?', 'vital: oui') }, /ne peut pas être demandé/, 'motifs/mal.yaml'],
    ['a number to dial in prose', { 'motifs/mal.yaml': motif.replace('Ce signe est grave.', 'Appelez le 15 tout de suite.') }, /ressemble à un numéro/, 'motifs/mal.yaml'],
    ['a dose in prose', { 'motifs/mal.yaml': motif.replace('Ce signe est grave.', 'Prenez 500 mg de ce produit.') }, /contient une dose/, 'motifs/mal.yaml'],
    ['a lowering rule that excludes nothing', { 'motifs/mal.yaml': motif.replace(', dangers-exclus', '') }, /descend sous la base sans exclure : mal-grave/, 'motifs/mal.yaml'],
    ['a raising rule that denies a danger', { 'motifs/mal.yaml': motif.replace('tous: [mal, grave]', 'tous: [mal, { non: grave }]') }, /nie un danger/, 'motifs/mal.yaml'],
    ['a lowering rule that leans on a danger', { 'motifs/mal.yaml': motif.replace('[mal, doux,', '[mal, grave,') }, /descend sur la présence d’un danger/, 'motifs/mal.yaml'],
    ['an unknown key', { 'motifs/mal.yaml': motif.replace('base: jour', 'base: jour\nbasse: jour') }, /n'a pas la forme attendue/, 'motifs/mal.yaml'],
    ['a file that bears another name', { 'motifs/mal.yaml': motif.replace('motif: mal', 'motif: autre\nouvre: mal') }, /s'appelle autrement/, 'motifs/mal.yaml'],
    ['a finding defined twice', { 'motifs/mal.yaml': `${motif}constats: { mal: { dit: [aïe] } }\n` }, /défini deux fois/, 'motifs/mal.yaml'],
    ['a class nobody wrote', { 'constats/communs.yaml': findings.replace("j'ai mal]", "'{bobo} partout']") }, /La classe \{bobo\} n'existe pas/, 'constats/communs.yaml'],
    ['a comparison in a wrong unit', { 'motifs/mal.yaml': motif.replace('age < 40 ans', 'age < 40 litres') }, /n'est pas une valeur de « age »/, 'motifs/mal.yaml'],
    ['a level that leads nowhere', { 'orientation.yaml': 'regles:\n  - { id: r, niveaux: [urgence], voie: defaut }\n' }, /peut ne mener nulle part/, 'knowledge'],
    ['a sentence too long to read', { 'motifs/mal.yaml': motif.replace('Ce signe est grave.', `${'mot '.repeat(30)}.`) }, /une phrase de 30 mots/, 'motifs/mal.yaml'],
    ['a file that is not YAML', { 'textes.yaml': 'textes: [oui\n' }, /ne se lit pas/, 'textes.yaml'],
    ['kinds that turn in circles', { 'constats/communs.yaml': findings.replace('signe: un mal,', 'signe: un mal, est-un: [grave],').replace('signe: un signe grave,', 'signe: un signe grave, est-un: [mal],') }, /une sorte de lui-même/, 'constats/communs.yaml'],
  ];

  it.each(cases)('%s', (_, changes, fact, file) => {
    const { knowledge, problems } = compileWith(changes);
    expect(knowledge).toBeNull();
    const found = problems.find((problem) => fact.test(`${problem.fact} ${problem.cause}`));
    expect(found, problems.map((p) => p.fact).join('\n')).toBeDefined();
    expect(found?.file).toBe(file);
    expect(found?.line).toBeGreaterThan(0);
  });

  it('points at the line of the rule at fault', () => {
    const { problems } = compileWith({ 'motifs/mal.yaml': motif.replace('tous: [mal, grave]', 'tous: [mal, grav]') });
    expect(problems[0]?.line).toBe(motif.split('\n').findIndex((line) => line.includes('tous: [mal, grave]')) + 1);
  });
});

describe('what looks like a number to dial', () => {
  it.each(['Appelez le 15', 'faites le 112', 'au 3114 la nuit', 'le 116 117', '01 45 42 59 59', '0 800 59 59 59'])('%s', (text) => {
    expect(looksDialled(text)).toBe(true);
  });
  it.each(['depuis 15 jours', 'à 39 °C', 'le 15 mars', 'de 15 à 65 ans', 'le 15 bis', 'au 15 novembre', 'plus de 3 heures'])('not: %s', (text) => {
    expect(looksDialled(text)).toBe(false);
  });
  it('counts the words of the longest sentence only', () => {
    expect(longestSentence('Un deux trois. Quatre cinq ?')).toBe(3);
  });
});
