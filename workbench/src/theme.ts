import { theme } from 'antd';
import type { ThemeConfig } from 'antd';
import { dark, fontFamily, fontSize, light, radius } from './tokens.ts';
import type { Colours } from './tokens.ts';

export type Mode = 'light' | 'dark';

/**
 * Ant Design in our hand. `zeroRuntime` and the fixed `cssVar` key go with the stylesheet that the build extracts
 * (scripts/workbench-css.mjs): at run time no <style> is made, because the content security policy forbids it.
 */
export function themeOf(mode: Mode): ThemeConfig {
  const c = mode === 'dark' ? dark : light;
  return {
    zeroRuntime: true,
    hashed: false,
    cssVar: { key: `ow-${mode}` },
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: tokensOf(c),
    components: {
      Tabs: {
        horizontalItemPadding: '12px 0',
        horizontalItemGutter: 24,
        inkBarColor: c.blue,
        itemSelectedColor: c.blue,
      },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        primaryColor: c.onPrimary,
      },
      Input: { activeShadow: `0 0 0 1px ${c.blue}`, errorActiveShadow: `0 0 0 1px ${c.red}` },
      Select: { optionSelectedBg: c.blue1 },
    },
  };
}

function tokensOf(c: Colours): NonNullable<ThemeConfig['token']> {
  return {
    colorPrimary: c.primary,
    colorPrimaryHover: c === dark ? c.primary : c.blueStrong,
    colorPrimaryActive: c === dark ? c.primary : c.blueStrong,
    colorLink: c.blue,
    colorLinkHover: c.blueStrong,
    colorText: c.ink,
    colorTextSecondary: c.ink2,
    colorTextTertiary: c.ink3,
    colorTextDisabled: c.ink3,
    colorTextPlaceholder: c.ink3,
    colorBorder: c.edge,
    colorBorderSecondary: c.line,
    colorSplit: c.line,
    colorBgBase: c.bg,
    colorBgContainer: c.bg,
    colorBgElevated: c.bg,
    colorBgLayout: c.bg1,
    colorBgContainerDisabled: c.bg1,
    colorError: c.red,
    colorWarning: c.amber,
    colorSuccess: c.green,
    colorInfo: c.blue,
    controlItemBgActive: c.blue1,
    // The focus ring: two pixels of blue.
    colorPrimaryBorder: c.blue,
    lineWidthFocus: 2,
    fontFamily,
    fontSize,
    lineHeight: 1.54,
    controlHeight: 32,
    controlHeightSM: 28,
    controlHeightLG: 40,
    borderRadius: radius,
    borderRadiusSM: 3,
    borderRadiusLG: radius,
    fontWeightStrong: 600,
    motion: false,
    wireframe: false,
  };
}
