/** The process around the commands. */
import process from 'node:process';
import { runWithRoom } from './room.ts';
import { run } from './run.ts';

// A reader that closes the pipe early (`| head`) has what it wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

// The exit code is set, not forced, so that a slow pipe gets all of the output.
process.exitCode =
  runWithRoom(process.argv.slice(2)) ??
  (await run(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    cwd: process.cwd(),
    isTerminal: { stdout: process.stdout.isTTY ?? false, stderr: process.stderr.isTTY ?? false },
  }));
