/** As printed: `7Q4MK-2C3HZ-…`, in groups that people can type. */
export function printedCode(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1-');
}

/** What somebody typed or scanned as the code it means: without spaces and hyphens, O read as 0, I and L as 1. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
