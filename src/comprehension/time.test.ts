// Durations, pregnancy and figures, read from the words.

import { describe, expect, it } from 'vitest';
import { read, valueOf } from './fixtures.js';

describe('durations', () => {
  it.each([
    ['fièvre depuis 3 jours', 72],
    ['de la fièvre depuis trois jours', 72],
    ['ça fait une semaine que je tousse', 168],
    ['je tousse ça fait 2 semaines', 336],
    ['je suis tombé il y a 20 minutes', 1 / 3],
    ['mal au ventre depuis vingt minutes', 1 / 3],
    ['fièvre 3j', 72],
    ['mal au ventre depuis une heure et demie', 1.5],
    ['mal au ventre depuis 1h30', 1.5],
    ["mal au ventre depuis un quart d'heure", 0.25],
    ['mal au ventre depuis une demi-heure', 0.5],
    ['je vomis depuis 48h', 48],
    ['il y a deux jours que je tousse', 48],
  ])('« %s » lasts %d hours', (text, hours) => {
    expect(valueOf(text, 'duree')).toBeCloseTo(hours, 5);
  });

  it.each([
    ['je tousse depuis hier', { min: 4, max: 48 }],
    ['je tousse depuis hier soir', { min: 4, max: 30 }],
    ['je tousse depuis ce matin', { min: 0, max: 20 }],
    ['je tousse depuis qq jours', { min: 48, max: 168 }],
    ['je tousse depuis quelques jours', { min: 48, max: 168 }],
    ['je tousse depuis toujours', { min: 8766 }],
    ['je tousse depuis plus de 3 jours', { min: 72 }],
    ["je tousse depuis moins d'une heure", { max: 1 }],
    ['je tousse depuis 2 ou 3 jours', { min: 48, max: 72 }],
    ['je tousse depuis 2-3 jours', { min: 48, max: 72 }],
    ['je tousse depuis une dizaine de jours', { min: 192, max: 288 }],
    ['je tousse depuis une quinzaine', { min: 312, max: 408 }],
    ['cinquième jour de fièvre', { min: 96, max: 120 }],
    ['fièvre 3e jour', { min: 48, max: 72 }],
    ['je tousse depuis avant-hier', { min: 24, max: 72 }],
  ])('« %s » is a range', (text, expected) => {
    expect(valueOf(text, 'duree')).toEqual(expected);
  });

  it('gives each duration to the finding of its clause', () => {
    const { findings } = read("j'ai de la fièvre depuis 3 jours et je tousse depuis hier").situation;
    expect(findings['duree-fievre']?.value).toBe(72);
    expect(findings['duree-toux']?.value).toEqual({ min: 4, max: 48 });
    expect(findings['duree']?.value).toEqual({ min: 4, max: 72 });
  });

  it('finds the only finding that can take a duration, further away', () => {
    expect(valueOf("j'ai de la fièvre. Ça dure depuis 3 jours", 'duree-fievre')).toBe(72);
    expect(valueOf('39,5 depuis 2 jours', 'duree-fievre')).toBe(48);
  });

  it('does not date the problem by a history', () => {
    expect(valueOf('infarctus il y a 10 ans, mal à la poitrine depuis une heure', 'duree')).toBe(1);
    expect(valueOf('infarctus il y a 10 ans', 'duree')).toBeUndefined();
  });

  it('reads no duration in an age, a rhythm or a term', () => {
    expect(valueOf("j'ai 58 ans et de la fièvre", 'duree')).toBeUndefined();
    expect(valueOf('je tousse toutes les 2 heures', 'duree')).toBeUndefined();
    expect(valueOf('enceinte de 3 mois, je tousse', 'duree')).toBeUndefined();
  });
});

describe('pregnancy', () => {
  it.each([
    ['enceinte de 32 SA', 32],
    ['32 SA, fièvre', 32],
  ])('« %s »', (text, weeks) => {
    expect(valueOf(text, 'enceinte')).toBe(true);
    expect(valueOf(text, 'terme')).toBe(weeks);
  });

  it('gives a range for months and weeks, whose count is uncertain', () => {
    expect(valueOf('enceinte de 8 mois', 'terme')).toEqual({ min: 32, max: 39 });
    expect(valueOf('enceinte de 3 semaines', 'terme')).toEqual({ min: 3, max: 5 });
  });

  it('reads a denial and a doubt', () => {
    expect(valueOf('je ne suis pas enceinte', 'enceinte')).toBe(false);
    expect(valueOf('je ne sais pas si je suis enceinte', 'enceinte')).toBeNull();
    expect(valueOf('je tousse', 'enceinte')).toBeUndefined();
  });

  it.each([
    ["j'ai accouché il y a 10 jours", true],
    ["je viens d'accoucher", true],
    ['accouchée hier, de la fièvre', true],
    ["j'ai accouché il y a 3 ans", undefined],
    ['je vais accoucher bientôt', undefined],
  ])('birth in « %s »: %s', (text, expected) => {
    expect(valueOf(text, 'accouchement-recent')).toBe(expected);
  });
});

describe('figures', () => {
  it.each([
    ['39,5 de fièvre', 'temperature', 39.5],
    ['39.5', 'temperature', 39.5],
    ['38°2', 'temperature', 38.2],
    ['39 de température', 'temperature', 39],
    ['trente-neuf de fièvre', 'temperature', 39],
    ['température à 38', 'temperature', 38],
    ['il a 40°', 'temperature', 40],
    ['ma fille a 39 et elle tousse', 'temperature', 39],
    ['pouls à 120', 'pouls', 120],
    ['depuis cette nuit il a 39', 'temperature', 39],
    ['il a trente-neuf six depuis cette nuit', 'temperature', 39.6],
    ['ce soir il est à 38 4', 'temperature', 38.4],
    ['mon enfant est chaud, 38 5 ce matin', 'temperature', 38.5],
    ['thermomètre 39 et demi', 'temperature', 39.5],
    ['3e jour à 39', 'temperature', 39],
    ['je tousse, ce soir 39 et je tremble', 'temperature', 39],
    ['gros rhume, 38,3, je tousse', 'temperature', 38.3],
    ['enceinte, 39,4 depuis hier', 'temperature', 39.4],
    ['bébé 🌡️ 39', 'temperature', 39],
    ['120 bpm', 'pouls', 120],
    ['saturation 92', 'saturation', 92],
    ['sat à 88%', 'saturation', 88],
    ['SpO2 91', 'saturation', 91],
    ['FR 30', 'frequence-respiratoire', 30],
    ['tension 18/10', 'tension-systolique', 180],
    ['tension 18/10', 'tension-diastolique', 100],
    ['18 sur 10 de tension', 'tension-systolique', 180],
    ['TA 180/100', 'tension-systolique', 180],
    ['180/100', 'tension-diastolique', 100],
    ['15 de tension', 'tension-systolique', 150],
    ['glycémie à 2,5 g', 'glycemie', 2.5],
    ['glycémie 0,60', 'glycemie', 0.6],
    ['dextro 250 mg/dl', 'glycemie', 2.5],
    ['j’ai mal à 8/10', 'intensite-douleur', 8],
    ['douleur 8 sur 10', 'intensite-douleur', 8],
    ['je pèse 80 kg', 'poids', 80],
    ['il a pris 20 comprimés', 'nombre-de-comprimes', 20],
  ])('« %s » gives %s %d', (text, finding, expected) => {
    expect(valueOf(text, finding)).toBeCloseTo(expected, 5);
  });

  it.each([
    ['température à 99', 'temperature'],
    ['saturation 300', 'saturation'],
    ["j'ai perdu 5 kg", 'poids'],
    ["j'ai mal depuis 8 jours", 'intensite-douleur'],
    ['le 18/10 j’ai vu mon médecin', 'tension-systolique'],
    ['39 ans', 'temperature'],
    ["j'ai 39 ans et de la fièvre", 'temperature'],
    ["j'habite au 39 rue des lilas, j'ai de la fièvre", 'temperature'],
    ['je fais du 39 et je tousse', 'temperature'],
    ['enceinte de 39 semaines, fièvre', 'temperature'],
    ['enceinte, 39,4 depuis hier', 'terme'],
  ])('« %s » gives no %s', (text, finding) => {
    expect(valueOf(text, finding)).toBeUndefined();
  });
});
