import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { machineSeconds } from '#ledger';
import type { Aim } from './kill-aims.ts';
import type { Order } from './kill-server.ts';

/** Nothing is asserted of time; a kill whose aim nothing comes before for so long is made all the same. */
const patience = 8000;

/** Applications one after the other on one port; each is killed, and the next takes its place. */
export interface Fleet {
  /** Resolves when an application listens. */
  up(): Promise<void>;
  /** Told of every request before it is sent. */
  sent(): void;
  /** Told of every answer of an application whose database answers it. */
  answered(): void;
  /** Whether the database server was hurt under the application that runs: only then may it answer with 5xx. */
  hurt(): boolean;
  /** How often it was hurt so far. */
  wounds(): number;
  /** Kills made so far, by their aim; `missed` counts those among them whose aim never came. */
  readonly kills: Readonly<Record<string, number>>;
  /** Makes every kill, then leaves one application running. */
  run(aims: readonly Aim[]): Promise<void>;
  /** Closes the last application in order. */
  close(): Promise<void>;
}

export interface FleetParts extends Omit<Order, 'begun' | 'aim'> {
  /** Kills the process of one of the application's connections, at the database server. */
  readonly hurtDatabase: () => Promise<void>;
}

interface Server {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly listening: Promise<void>;
  readonly ended: Promise<NodeJS.Signals | null>;
  readonly words: () => string;
}

export function openFleet({ hurtDatabase, ...place }: FleetParts): Fleet {
  const begun = machineSeconds();
  const kills: Record<string, number> = {};
  const gate = newGate();
  let hurt = false;
  let wounds = 0;
  const counts = { sent: 0, answered: 0 };
  let spare: Server | undefined;
  let working: Server | undefined;
  let closed = false;
  let done = false;

  async function start(aim?: Aim): Promise<Server> {
    const server = spare ?? begin();
    working = server;
    await server.ready;
    server.child.send({ ...place, begun, ...(aim && { aim }) } satisfies Order);
    // The next one loads its sources while this one works.
    spare = aim && begin();
    counts.sent = 0;
    hurt = false;
    return server;
  }

  function wound(): void {
    hurt = true;
    wounds += 1;
  }

  async function until(server: Server, come: () => boolean): Promise<void> {
    let over = false;
    void server.ended.then(() => (over = true));
    for (const from = machineSeconds(); !over && !come(); await pause(2))
      if (machineSeconds() - from > patience / 1000) {
        kills['missed'] = (kills['missed'] ?? 0) + 1;
        return;
      }
  }

  async function killAt(server: Server, aim: Aim): Promise<void> {
    switch (aim.at) {
      case 'starting':
        return pause(aim.millis);
      case 'anywhere':
        await until(server, () => counts.sent >= aim.requests);
        return pause(aim.millis);
      case 'database': {
        await until(server, () => counts.sent >= aim.requests);
        wound();
        await hurtDatabase();
        await pause(aim.millis);
        counts.answered = 0;
        // It must find its feet by itself: the same process answers again.
        return until(server, () => counts.answered >= 12);
      }
      case 'power':
        await until(server, () => counts.sent >= aim.requests);
        await pause(aim.millis);
        wound();
        process.kill(postmasterOf(place.folder), 'SIGKILL');
        return;
      case 'body':
      case 'work':
      case 'answer':
      case 'typesetting':
      case 'sealing':
        return until(server, () => false);
    }
  }

  return {
    kills,
    up: () => gate.passed(),
    sent: () => void (counts.sent += 1),
    answered: () => void (counts.answered += 1),
    hurt: () => hurt,
    wounds: () => wounds,
    async run(aims) {
      for (const aim of aims) {
        if (closed) return;
        const server = await start(aim);
        // A kill of its own may come before it listens.
        const listening = server.listening.then(
          () => gate.lift(),
          () => undefined,
        );
        if (aim.at !== 'starting') await listening;
        await killAt(server, aim);
        server.child.kill('SIGKILL');
        const signal = await server.ended;
        gate.shut();
        if (signal !== 'SIGKILL') throw new Error(`the application ended by itself before its kill: ${server.words()}`);
        kills[aim.at] = (kills[aim.at] ?? 0) + 1;
      }
      await (
        await start()
      ).listening;
      done = true;
      gate.lift();
    },
    async close() {
      closed = true;
      spare?.child.kill('SIGKILL');
      if (done) working?.child.send('close');
      else working?.child.kill('SIGKILL');
      await working?.ended;
    },
  };
}

interface Gate {
  passed(): Promise<void>;
  lift(): void;
  /** Whoever comes from now on waits; who waits already goes on waiting for the next lift. */
  shut(): void;
}

function newGate(): Gate {
  let open = false;
  const waiting: (() => void)[] = [];
  return {
    passed: () => (open ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))),
    lift() {
      open = true;
      for (const go of waiting.splice(0)) go();
    },
    shut: () => void (open = false),
  };
}

function begin(): Server {
  const child = fork(join(import.meta.dirname, 'kill-server.js'), {
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString('utf8')}`.slice(-4000)));
  // A message to a process that is just being killed finds no reader.
  child.on('error', () => undefined);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  const heard = (word: string): Promise<void> =>
    new Promise((resolve, reject) => {
      child.on('message', (said) => {
        if (said === word) resolve();
      });
      void ended.then((signal) => reject(new Error(`ended (${signal}) before it was ${word}: ${words}`)));
    });
  const [ready, listening] = [heard('ready'), heard('listening')];
  for (const one of [ready, listening]) one.catch(() => undefined);
  return { child, ended, ready, listening, words: () => words };
}

/** The process of the embedded server of a data folder: this story's own. */
function postmasterOf(folder: string): number {
  const { server } = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as { server: string };
  const pid = Number(readFileSync(join(server, 'postmaster.pid'), 'utf8').split('\n')[0]);
  if (!server.startsWith(folder) || !Number.isInteger(pid) || pid < 2) throw new Error(`not our server: ${server}`);
  return pid;
}
