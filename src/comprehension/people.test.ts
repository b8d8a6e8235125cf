// Who the story is about: persons are told apart, never mixed, and followed from one message to the next.

import { describe, expect, it } from 'vitest';
import { read } from './fixtures.js';

const who = (text: string): string => read(text).situation.who;
const informant = (text: string) => read(text).situation.informant;
const age = (text: string) => read(text).situation.findings['age']?.value;
const sex = (text: string) => read(text).situation.findings['sexe']?.value;

describe('people', () => {
  it.each([
    ["j'ai de la fièvre", 'moi', 'soi'],
    ['mon père a de la fièvre', 'père', 'proche'],
    ["j'appelle pour ma mère, elle est tombée", 'mère', 'proche'],
    ['mémé est tombée', 'grand-mère', 'proche'],
    ['mon bébé vomit', 'bébé', 'proche'],
    ['le petit tousse', 'petit', 'proche'],
    ['ma voisine a fait un malaise', 'voisine', 'proche'],
    ['je suis inquiète pour mon mari, il est confus', 'mari', 'proche'],
    ['patient de 80 ans, chute', 'patient', 'professionnel'],
    ['F 82a, chute', 'patient', 'professionnel'],
    ["un usager s'est évanoui", 'patient', 'professionnel'],
    ['Mme D. a de la fièvre', 'dame', 'professionnel'],
    ['elle a de la fièvre', 'proche', 'proche'],
    ["je n'arrive pas à le réveiller, il est confus", 'proche', 'proche'],
    ['mon fiston vomit', 'fils', 'proche'],
    ['ma puce a de la fièvre', 'enfant', 'proche'],
    ['mon grand de 12 ans tousse', 'fils', 'proche'],
    ['mon coloc a fait un malaise', 'colocataire', 'proche'],
    ['le petit que je garde tousse', 'petit', 'proche'],
    ['la dame chez qui je travaille tousse', 'dame', 'professionnel'],
    ['homme 45 ans, ça saigne quand je tousse', 'moi', 'soi'],
    ['je suis aide à domicile, la dame que j’aide est tombée', 'dame', 'professionnel'],
    ['assistante maternelle, le petit que je garde tousse', 'petit', 'professionnel'],
    ['je suis infirmière et je tousse', 'moi', 'soi'],
    ["j'ai de la fièvre et je prends le sirop de ma fille", 'moi', 'soi'],
    ['ma pote a pris les cachets de sa mère et elle vomit', 'ami', 'proche'],
    ['mon chien a mordu ma fille, elle saigne', 'fille', 'proche'],
    ['mes deux enfants vomissent', 'enfant', 'proche'],
  ])('« %s » is about %s', (text, name, teller) => {
    expect(who(text)).toBe(name);
    expect(informant(text)).toBe(teller);
  });

  it('gives each person their own findings', () => {
    const { situation } = read("ma fille tousse et vomit, moi j'ai de la fièvre");
    expect(situation.who).toBe('fille');
    expect(Object.keys(situation.findings)).toEqual(expect.arrayContaining(['toux', 'vomissements']));
    expect(situation.findings['fievre']).toBeUndefined();
    expect(situation.others).toHaveLength(1);
    expect(situation.others[0]?.who).toBe('moi');
    expect(situation.others[0]?.findings['fievre']?.value).toBe(true);
  });

  it('follows a pronoun, and not a thing that is « elle »', () => {
    expect(read('mon père est tombé, il saigne').situation.findings['saignement']?.value).toBe(true);
    const { situation } = read("j'ai une plaie, elle saigne");
    expect(situation.who).toBe('moi');
    expect(situation.findings['saignement']?.value).toBe(true);
  });

  it('gives what comes before any name to the first one named', () => {
    expect(read('chute dans la rue, il est confus').situation.findings['chute']?.value).toBe(true);
    expect(read('39,5 et il tousse, mon fils a 3 ans').situation).toMatchObject({
      who: 'fils',
      findings: { temperature: { value: 39.5 }, toux: { value: true }, age: { value: 3 } },
    });
  });

  it('gives a blow to the one who received it', () => {
    expect(read("mon mari m'a blessée et je saigne").situation.who).toBe('moi');
  });

  it('keeps the same person at the next message', () => {
    const first = read('ma fille tousse').situation;
    const next = read('elle a de la fièvre depuis hier', first).situation;
    expect(next.who).toBe('fille');
    expect(next.findings['fievre']?.value).toBe(true);
    expect(next.others).toEqual([]);
  });

  it('gives what « on » lived to the person concerned too', () => {
    const { situation } = read('je suis inquiète, on rentre du Vietnam, mon fils a de la fièvre');
    expect(situation.who).toBe('fils');
    expect(situation.findings['voyage']?.value).toBe(true);
    expect(
      read('je rentre du Vietnam, mon fils a de la fièvre').situation.findings['voyage'],
    ).toBeUndefined();
  });

  it('says nothing of an animal, and is not lost', () => {
    const { situation } = read('mon chat vomit, il a de la fièvre');
    expect(situation).toMatchObject({ who: 'moi', findings: {}, others: [], unread: false });
  });

  it('gives what is seen on somebody to them', () => {
    const { situation } = read('ma fille a de la fièvre. Je vois du sang sur sa cuisse');
    expect(situation.who).toBe('fille');
    expect(situation.findings['saignement']?.value).toBe(true);
  });

  it('learns the name of someone known by a pronoun', () => {
    const first = read('elle a de la fièvre').situation;
    const next = read('ma fille tousse', first).situation;
    expect(next.who).toBe('fille');
    expect(next.findings['fievre']?.value).toBe(true);
    expect(next.others).toEqual([]);
  });

  it('gives what the teller says of the scene to the person concerned', () => {
    const { situation } = read('mon père est tombé, je suis près de lui');
    expect(situation.who).toBe('père');
    expect(situation.findings['proche-a-cote']?.value).toBe(true);
  });

  it('turns to the person who suffers when nobody did before', () => {
    const first = read("j'ai 40 ans").situation;
    expect(first.who).toBe('moi');
    expect(read('ma mère est tombée et elle saigne', first).situation.who).toBe('mère');
  });

  it('does not count an unborn baby as another person', () => {
    expect(read("enceinte de 7 mois, j'ai de la fièvre, le bébé va bien").situation.who).toBe('moi');
  });

  it.each([
    ['mon père a de la fièvre', 'homme'],
    ['ma mère a de la fièvre', 'femme'],
    ['enceinte et de la fièvre', 'femme'],
    ['F 82a chute', 'femme'],
    ['H/45 chute', 'homme'],
    ['je suis une femme et je tousse', 'femme'],
    ['je suis tombée', undefined],
    ['mon enfant tousse', undefined],
  ])('sex of « %s »: %s', (text, expected) => {
    expect(sex(text)).toBe(expected);
  });

  it.each([
    ["j'ai de la fièvre", { min: 10 }],
    ['mon bébé tousse', { max: 2 }],
    ['mon nouveau-né tousse', { max: 0.08 }],
    ['mon enfant tousse', { max: 15 }],
    ['mon ado tousse', { min: 12, max: 18 }],
    ['mémé tousse', { min: 65 }],
    ['une personne âgée tousse', { min: 65 }],
  ])('age bounds of « %s »', (text, expected) => {
    expect(age(text)).toEqual(expected);
  });

  it.each([
    ["j'ai 58 ans et de la fièvre", 58],
    ["j'ai cinquante-huit ans et de la fièvre", 58],
    ['quatre-vingt-deux ans, fièvre', 82],
    ['F 82a chute', 82],
    ['H/45 chute', 45],
    ['mon fils a 3 ans et demi, il tousse', 3.5],
    ['mon bébé de 2 mois tousse', 2 / 12],
    ['mon bébé a 3 semaines, il tousse', 21 / 365.25],
    ['mon bébé de 15 jours tousse', 15 / 365.25],
    ['ma mère âgée de 90 ans tousse', 90],
    ['homme de 45 ans, toux', 45],
    ['il a 12 ans et il tousse', 12],
    ['58ans, fièvre', 58],
    ["j'ai 13 ans et de la fièvre", 13],
    ['fièvre à 38,8, 18 mois', 1.5],
    ['mon fils, 11 mois, vomit', 11 / 12],
    ['bébé 9 moi fievre', 0.75],
    ['mon bébé a eu 4 mois hier, il tousse', 4 / 12],
    ['vingt jours de vie, fièvre', 20 / 365.25],
    ['petit de 20 mois qui tousse', 20 / 12],
    ['ma fille, treize ans au collège, tousse', 13],
  ])('age of « %s »', (text, expected) => {
    expect(age(text)).toBeCloseTo(expected, 5);
  });

  it.each([
    ['je tousse depuis 3 ans', { min: 10 }],
    ["j'ai eu un infarctus il y a 2 ans, je tousse", { min: 10 }],
    ["j'ai eu un infarctus à 50 ans, je tousse", { min: 10 }],
    ["j'ai 400 ans et de la fièvre", { min: 10 }],
    ["j'ai -3 ans et de la fièvre", { min: 10 }],
    ['mon bébé a 2 jours de fièvre', { max: 2 }],
    ['mon bébé, 3 jours de fièvre', { max: 2 }],
    ['toux, 3 mois', undefined],
    ['mon enfant a une tension à 18/10, il tousse', { max: 15 }],
    ['ma copine enceinte de 7 mois tousse', { min: 15 }],
    ['mon fils va avoir bientôt 5 ans, il tousse', { min: 4, max: 5 }],
    ['la soixantaine, fièvre', { min: 60, max: 69 }],
    ['plus de 80 ans, fièvre', { min: 80 }],
  ])('no false age in « %s »', (text, expected) => {
    expect(age(text)).toEqual(expected);
  });
});
