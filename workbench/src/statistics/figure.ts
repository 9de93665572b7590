const thousands = new Intl.NumberFormat('zh-CN');

/** A count as it is printed: 7,000. */
export function figure(n: number): string {
  return thousands.format(n);
}
