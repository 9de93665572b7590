import { readFile } from 'node:fs/promises';
import { lint, readItemFile } from '#catalog';
import type { FiledItem } from '#catalog';
import { catalogUsage } from './catalog-usage.ts';
import { UsageError, readOptions } from './options.ts';

/**
 * `catalog lint FILE`: what the checks find in the items of a file, as JSON on standard output, one finding a line. No database is opened.
 * Out: 0 where no finding is an error, 1 where one is. `catalog import FILE`: lays them in as drafts, one line an item; 1 where one was
 * refused. Throws a UsageError (exit code 2) where the file cannot be read or the city is not set up.
 */
export async function runCatalog([task, ...rest]: readonly string[]): Promise<number> {
  switch (task) {
    case 'lint': {
      const findings = lint(await itemsIn(soleFile(rest)));
      console.log(inLines(findings));
      return findings.some(({ severity }) => severity === 'E') ? 1 : 0;
    }
    case 'import': {
      const items = await itemsIn(soleFile(rest));
      const { importFile } = await import('./catalog-import.ts');
      const imported = await importFile(items);
      console.log(inLines(imported));
      return imported.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
    }
    case undefined:
    default:
      throw new UsageError(`usage: ${catalogUsage}`);
  }
}

/** A JSON array that is also read line by line. */
function inLines(rows: readonly object[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

function soleFile(words: readonly string[]): string {
  const [file, extra] = readOptions(words, {}).words;
  if (file === undefined || extra !== undefined) throw new UsageError(`usage: ${catalogUsage}`);
  return file;
}

async function itemsIn(file: string): Promise<readonly FiledItem[]> {
  const read = readItemFile(await jsonIn(file));
  if ('unreadable' in read) throw new UsageError(`${file}: ${read.unreadable}`);
  return read;
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (fault) {
    throw new UsageError(`${file} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
