// Extracts Ant Design's styles at build time (zero runtime): every component of workbench/src/antd.ts is rendered once in each
// mode into a cache, and the cache is written out as one stylesheet. The content security policy then needs no 'unsafe-inline'.
import * as cssinjs from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as used from '../workbench/src/antd.ts';
import { themeOf } from '../workbench/src/theme.ts';
import { customProperties, dark, light } from '../workbench/src/tokens.ts';

/** @type {import('react').ComponentType[]} */
const parts = Object.values(used).flatMap((part) => [part, ...Object.values(part).filter(isComponent)]);

/** @param {unknown} value */
function isComponent(value) {
  return typeof value === 'object' && value !== null && '$$typeof' in value;
}

/** Out: the stylesheet: our tokens as custom properties for both modes, then Ant Design's rules. */
export function workbenchCss() {
  const cache = cssinjs.createCache();
  for (const mode of ['light', 'dark']) {
    const theme = { ...themeOf(mode), zeroRuntime: false };
    const children = parts.map((part, key) => h(part, { key }));
    const provider = h(ConfigProvider, { theme }, h('div', null, children));
    renderToStaticMarkup(h(cssinjs.StyleProvider, { cache, mock: 'server' }, provider));
  }
  const antd = cssinjs.extractStyle(cache, { plain: true }).replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}/, '');
  // Paper is white: what is printed has the light tokens in either mode.
  const tokens = `:root{color-scheme:light;${customProperties(light)}}@media screen{:root[data-mode=dark]{color-scheme:dark;${customProperties(dark)}}}`;
  return `${tokens}\n${antd}\n`;
}
