// The dispatcher: the first word chooses the command, each in its own file.

interface Command {
  /** Takes what follows the command's name; resolves with the exit code. */
  readonly run: (argv: string[]) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, { readonly what: string; readonly load: () => Promise<Command> }>> = {
  serve: { what: 'le serveur', load: () => import('./serve.js') },
  chat: { what: 'le dialogue dans un terminal', load: () => import('./chat.js') },
  orient: { what: 'une orientation en une fois', load: () => import('./orient.js') },
  eval: { what: 'les évaluations', load: () => import('./eval.js') },
  knowledge: { what: 'relire la connaissance', load: () => import('./knowledge.js') },
  bench: { what: 'les mesures de vitesse', load: () => import('./bench.js') },
};

const USAGE = `Usage : aiguillage COMMANDE …
${Object.entries(COMMANDS)
  .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
  .join('\n')}
`;

async function main([name, ...argv]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`« ${name} » n’est pas une commande.\n${USAGE}`);
    return 2;
  }
  return (await command.load()).run(argv);
}

// A reader that goes away (`… | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
