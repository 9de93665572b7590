import { answerLaw, lawUsage } from './law.ts';
import { catalogUsage } from './catalog-usage.ts';
import { UsageError } from './options.ts';

const usage = `usage: ${lawUsage} | ${catalogUsage} | ledger verify | ledger rebuild [--replace]`;

/**
 * The command line. In: the words typed. Out: the exit code: 0 answered, 1 faults found, 2 the words make no sense (told in one line on
 * standard error). What needs the database is loaded only when it is asked for.
 */
async function run([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'law':
      console.log(JSON.stringify(await answerLaw(rest)));
      return 0;
    case 'catalog': {
      const { runCatalog } = await import('./catalog.ts');
      return runCatalog(rest);
    }
    case 'ledger': {
      const [{ runLedger }, { allViews }] = await Promise.all([import('./ledger.ts'), import('../desks.ts')]);
      return runLedger(rest, allViews);
    }
    case '--help':
    case 'help':
      console.log(usage);
      return 0;
    case undefined:
    default:
      throw new UsageError(usage);
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof UsageError)) throw fault;
  console.error(fault.message.replaceAll(/\s+/g, ' '));
  process.exitCode = 2;
}
