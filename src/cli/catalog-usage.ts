/** What `catalog` takes. Apart, so that saying it loads no room. */
export const catalogUsage = 'catalog lint FILE | catalog import FILE';
