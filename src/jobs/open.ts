import type { Message, NoTables } from '#ledger';
import type { Transaction } from 'kysely';
import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';

/** A message on its way to whoever works it off. */
export interface Job {
  /** The same at every attempt, so that work done outside our transaction can be known again. */
  readonly id: string;
  /** 1 at the first attempt. */
  readonly attempt: number;
  readonly data: Message['data'];
}

/** A job whose attempts are used up: somebody must look at it. */
export interface DeadJob {
  readonly id: string;
  readonly queue: string;
  readonly data: Message['data'];
  readonly attempts: number;
  /** The kind of what the last attempt threw, with its code; the words went to `onError` only. */
  readonly error: string;
}

/**
 * Runs things later. Delivery is at least once: a process that dies after its work and before its word to the queue leaves the job to
 * another, so whoever works must do no harm the second time (an idempotency key from `job.id`, or a check of the state).
 */
export interface Jobs {
  /** Puts a message into the queue within a transaction: it exists if and only if that transaction goes through. */
  enqueue(db: Transaction<NoTables>, message: Message): Promise<void>;
  /** Works off a queue, one job after the other. A throw is an attempt that failed: it is tried again, later each time, then dead. */
  work(queue: string, fn: (job: Job) => Promise<void>): Promise<void>;
  /** Runs `fn` about every so many seconds, in one process at a time however many there are. The time itself it reads from the ledger's clock. */
  every(queue: string, seconds: number, fn: () => Promise<void>): Promise<void>;
  /** Jobs that gave up, the newest first, at most a hundred for each queue. */
  deadJobs(): Promise<readonly DeadJob[]>;
  /** Waits for the work in hand, then closes. */
  stop(): Promise<void>;
}

export interface JobsConfig {
  /** Address of the application role. */
  readonly appUrl: string;
  /** Told of faults of the library and of failed attempts. In: the queue, or `queue` where it is the library itself; the error. */
  readonly onError: (queue: string, error: unknown) => void;
  /** Attempts after the first; 5 when not given. */
  readonly retries?: number;
  /** Seconds before the second attempt; then twice as long each time, up to an hour. 5 when not given. */
  readonly retrySeconds?: number;
}

/**
 * Seconds after which a job whose worker gives no sign of life is somebody else's, and between two looks for such jobs. Typesetting holds
 * the process for a second or two, and a worker that is taken for dead by mistake only makes the work be done twice, which harms nothing.
 */
const lost = { heartbeatSeconds: 10, superviseIntervalSeconds: 10 } as const;

/** Opens the queue in the database. Its tables are the library's own, made by the owner's migrations. */
export async function openJobs({ appUrl, onError, retries = 5, retrySeconds = 5 }: JobsConfig): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: appUrl,
    schema: 'pgboss',
    max: 4,
    application_name: 'onewindow jobs',
    migrate: false,
    createSchema: false,
    schedule: false,
    // A job is announced as it is put in; polling every second catches retries and what an announcement misses.
    useListenNotify: true,
    superviseIntervalSeconds: lost.superviseIntervalSeconds,
    monitorIntervalSeconds: lost.superviseIntervalSeconds,
    // Rebuilding indexes and watching the vacuum take the owner's rights.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => onError('queue', error));
  await boss.start();
  const made = new Map<string, Promise<void>>();
  const timers: NodeJS.Timeout[] = [];
  const make = (queue: string): Promise<void> => {
    const options = {
      retryLimit: retries,
      retryDelay: retrySeconds,
      retryBackoff: true,
      retryDelayMax: 3600,
      notify: true,
    };
    const being = made.get(queue) ?? boss.createQueue(queue, options);
    made.set(queue, being);
    // A failure is not kept, so that the next message tries again.
    being.catch(() => made.delete(queue));
    return being;
  };
  const work = async (queue: string, fn: (job: Job) => Promise<void>): Promise<void> => {
    await make(queue);
    const options = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1, includeMetadata: true } as const;
    await boss.work(queue, options, async ([job]: JobWithMetadata<Message['data']>[]) => {
      if (!job) return;
      try {
        await fn({ id: job.id, attempt: job.retryCount + 1, data: job.data });
      } catch (error) {
        onError(queue, error);
        throw withoutWords(error);
      }
    });
  };
  return {
    work,
    async enqueue(db, { queue, data }) {
      await make(queue);
      await boss.send(queue, data, { db: fromKysely(db), heartbeatSeconds: lost.heartbeatSeconds });
    },
    async every(queue, seconds, fn) {
      await work(queue, fn);
      // Of all processes' wishes in one stretch of time the queue keeps one; a run that failed is simply followed by the next.
      const wish = (): void => {
        boss
          .send(queue, {}, { singletonSeconds: seconds, retryLimit: 0, heartbeatSeconds: lost.heartbeatSeconds })
          .catch((error: unknown) => onError(queue, error));
      };
      wish();
      timers.push(setInterval(wish, seconds * 1000).unref());
    },
    deadJobs: () => readDeadJobs(boss),
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** What the library keeps in its table of an attempt that failed: kind, code and places. The message may quote what a person typed. */
function withoutWords(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(typeof error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const kept = new Error(`${error.name} ${code}`.trim());
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  kept.stack = [kept.message, ...places].join('\n');
  return kept;
}

async function readDeadJobs(boss: PgBoss): Promise<DeadJob[]> {
  const { rows } = (await boss.getDb().executeSql(
    `select id::text as id, name as queue, data, retry_count as attempts, output from (
       select *, row_number() over (partition by name order by completed_on desc) as place
         from pgboss.job where state = 'failed' and retry_limit > 0) failed
      where place <= 100 order by completed_on desc`,
  )) as { rows: (Omit<DeadJob, 'error'> & { output: { message?: unknown } | null })[] };
  return rows.map(({ id, queue, data, attempts, output }) => ({
    id,
    queue,
    data,
    attempts: attempts + 1,
    error: typeof output?.message === 'string' ? output.message : '',
  }));
}
