// `aiguillage serve`: starts the server, says what is on and off, stops cleanly.

import { startServer, type Running } from '../node.js';
import { loadServedKnowledge } from './build.js';
import { readConfig, type Config } from './serve-config.js';

const USAGE = `Usage : aiguillage serve
Variables : PORT (8080), HOST (127.0.0.1), AIGUILLAGE_DATA (./data), AIGUILLAGE_MODEL (none)
`;

/** Seconds left to the requests under way when the server is asked to stop. */
const GRACE_SECONDS = 5;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Serves until SIGINT or SIGTERM; 2 for a wrong use, 1 when it cannot start. */
export async function run(argv: string[]): Promise<number> {
  if (argv.length > 0) {
    (argv[0] === '--help' ? process.stdout : process.stderr).write(USAGE);
    return argv[0] === '--help' ? 0 : 2;
  }
  const read = readConfig(process.env);
  if (!read.ok) {
    process.stderr.write(`${read.message}\n`);
    return 1;
  }
  const running = await started(read.config);
  if (typeof running === 'string') {
    process.stderr.write(`${running}\n`);
    return 1;
  }
  await announce(running);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  say('Arrêt : les demandes en cours se terminent.');
  await running.stop(GRACE_SECONDS);
  return 0;
}

async function started(config: Config): Promise<Running | string> {
  try {
    return await startServer({
      port: config.port,
      host: config.host,
      data: config.data,
      limits: { requests: 120, windowSeconds: 60 },
      loadKnowledge: loadServedKnowledge,
      log: say,
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return `PORT : le port ${config.port} est déjà pris par un autre programme.`;
    if (code === 'EACCES') return `PORT : ce compte n’a pas le droit d’écouter sur le port ${config.port}.`;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      return `HOST : « ${config.host} » n’est pas une adresse de cette machine.`;
    throw error;
  }
}

async function announce(running: Running): Promise<void> {
  const { knowledge } = running.mind ?? {};
  const directory = await running.directory?.meta().catch(() => null);
  say(`Aiguillage écoute sur ${running.url}`);
  say(
    knowledge
      ? `  Règles    : ${knowledge.motifs.length} motifs, version ${knowledge.version.slice(0, 19)}`
      : '  Règles    : absentes, seule la carte d’urgence répond',
  );
  say(
    directory
      ? `  Annuaire  : ${directory.communes} communes (${directory.source ?? 'sans source'})`
      : '  Annuaire  : absent, l’orientation marche sans lui',
  );
  say('  Modèle    : éteint');
  say(running.hasPages ? '  Page      : présente' : '  Page      : absente, lancez « npm run build »');
}
