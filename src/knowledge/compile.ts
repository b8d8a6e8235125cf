// From the YAML of a folder to one typed, versioned knowledge, with every fault named. Node only: it reads files and hashes.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Contact, Knowledge, Pathway, RoutingRule, Support } from '../domain/knowledge.js';
import { checkKnowledge } from './checks.js';
import { parseCondition, type ParseScope } from './conditions.js';
import { compileFindings, shapesOf, type DefinedFinding } from './findings.js';
import { compileMotifs, type DefinedMotif } from './motifs.js';
import type { Located, Problem } from './problem.js';
import { readAll, type ReadFile } from './read.js';
import * as schema from './schema.js';

export interface Compilation {
  /** Null when a fault was found. */
  readonly knowledge: Knowledge | null;
  readonly problems: readonly Problem[];
}

/** JSON with keys in a fixed order, so that the same knowledge always has the same hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function mergeRecords<T>(files: readonly ReadFile<Record<string, T>>[], key: string, problems: Problem[]): Record<string, T> {
  const merged: Record<string, T> = {};
  for (const { at, data } of files) {
    for (const [id, value] of Object.entries(data)) {
      if (id in merged)
        problems.push({ file: at.file, line: at.lineOf([key, id]), fact: `« ${id} » est défini deux fois.`, cause: 'le même identifiant sert dans un autre fichier.' });
      merged[id] = value;
    }
  }
  return merged;
}

const unwrap = <T, K extends string>(files: readonly ReadFile<Record<K, T>>[], key: K): ReadFile<T>[] =>
  files.map(({ at, data }) => ({ at, data: data[key] }));

/** Compile the folder `root` (the repository's `knowledge/`). */
export function compileKnowledge(root: string): Compilation {
  const problems: Problem[] = [];
  const read = <T>(path: string, shape: Parameters<typeof readAll<T>>[2]): ReadFile<T>[] => readAll(root, path, shape, problems);

  const shared = read('constats', schema.findingsFile);
  const motifFiles = read('motifs', schema.motifFile);
  const defined: DefinedFinding[] = [...shared, ...motifFiles].flatMap(({ at, data }) =>
    Object.entries(data.constats).map(([id, raw]) => ({ id, raw, at })),
  );
  const findings = compileFindings(defined, problems);
  const shapes = shapesOf(defined);
  const scope = (at: Located, path: readonly PropertyKey[]): ParseScope => ({
    shapes,
    report: (fact, cause) => void problems.push({ file: at.file, line: at.lineOf(path), fact, cause }),
  });

  for (const { at, data } of motifFiles) {
    if (basename(at.file, '.yaml') !== data.motif)
      problems.push({ file: at.file, line: 1, fact: `Le fichier s'appelle autrement que son motif « ${data.motif} ».`, cause: 'le fichier ou le motif a été renommé sans l’autre.' });
  }
  const motifs = compileMotifs(motifFiles.map(({ at, data }): DefinedMotif => ({ raw: data, at })), shapes, problems);

  const pathwayFiles = read('voies.yaml', schema.pathwaysFile);
  const pathways: Record<string, Pathway> = {};
  for (const { at, data } of pathwayFiles) {
    for (const [id, raw] of Object.entries(data.voies)) {
      pathways[id] = {
        id,
        family: raw.famille,
        label: raw.libelle,
        contacts: raw.contacts,
        why: raw.pourquoi,
        how: raw.comment,
        when: raw.si === undefined ? null : parseCondition(raw.si, scope(at, ['voies', id, 'si'])),
        alternatives: raw.autres,
        source: raw.source,
        reviewed: raw.revu,
        ...(raw['jusqu-au'] ? { validUntil: raw['jusqu-au'] } : {}),
      };
    }
  }
  const routing = read('orientation.yaml', schema.routingFile).flatMap(({ at, data }) =>
    data.regles.map(
      (raw, i): RoutingRule => ({
        id: raw.id,
        urgencies: raw.niveaux,
        when: raw.si === undefined ? null : parseCondition(raw.si, scope(at, ['regles', i, 'si'])),
        pathway: raw.voie,
        ask: raw.demander === 'oui',
      }),
    ),
  );
  const supports: Record<string, Support> = {};
  for (const { at, data: raw } of read('aides', schema.supportFile)) {
    if (basename(at.file, '.yaml') !== raw.aide)
      problems.push({ file: at.file, line: 1, fact: `Le fichier s'appelle autrement que son aide « ${raw.aide} ».`, cause: 'le fichier ou l’aide a été renommé sans l’autre.' });
    supports[raw.aide] = {
      id: raw.aide,
      label: raw.libelle,
      why: raw.pourquoi,
      steps: raw.etapes,
      who: raw.qui,
      documents: raw.documents,
      contacts: raw.contacts,
      when: raw.si === undefined ? null : parseCondition(raw.si, scope(at, ['si'])),
      source: raw.source,
      reviewed: raw.revu,
    };
  }
  const rawContacts = mergeRecords(unwrap(read('contacts.yaml', schema.contactsFile), 'contacts'), 'contacts', problems);
  const contacts: Record<string, Contact> = Object.fromEntries(
    Object.entries(rawContacts).map(([id, raw]) => [
      id,
      { id, kind: raw.genre, value: raw.valeur, label: raw.libelle, source: raw.source, reviewed: raw.revu },
    ]),
  );
  const rawSources = mergeRecords(unwrap(read('sources', schema.sourcesFile), 'sources'), 'sources', problems);
  const sources: Knowledge['sources'] = Object.fromEntries(
    Object.entries(rawSources).map(([id, raw]) => [
      id,
      {
        org: raw.org,
        title: raw.titre,
        year: raw.annee,
        checked: raw.verifie === 'lu' ? ('read' as const) : ('general' as const),
        ...(raw.note ? { note: raw.note } : {}),
      },
    ]),
  );
  const content: Omit<Knowledge, 'version'> = {
    findings,
    motifs,
    pathways,
    routing,
    supports,
    contacts,
    sources,
    advice: mergeRecords(unwrap(read('conseils', schema.adviceFile), 'conseils'), 'conseils', problems),
    classes: mergeRecords(unwrap(read('vocabulaire', schema.classesFile), 'classes'), 'classes', problems),
    texts: mergeRecords(unwrap(read('textes.yaml', schema.textsFile), 'textes'), 'textes', problems),
    hubMotives: mergeRecords(unwrap(read('hub-motifs.yaml', schema.hubFile), 'motifs'), 'motifs', problems),
  };
  const lines = new Map(motifFiles.map(({ at, data }) => [data.motif, at]));
  problems.push(...checkKnowledge(content, lines, new Map(defined.map(({ id, at }) => [id, at]))));
  if (problems.length > 0) return { knowledge: null, problems };
  const version = `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
  return { knowledge: { version, ...content }, problems };
}
