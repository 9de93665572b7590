/** Colours of one mode. Ratios against their ground are in docs/workbench.md; every text pair is WCAG AA. */
export interface Colours {
  readonly blue: string;
  readonly blueStrong: string;
  readonly blue1: string;
  readonly blue2: string;
  readonly primary: string;
  readonly onPrimary: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly bg: string;
  readonly bg1: string;
  readonly bg2: string;
  readonly line: string;
  readonly line2: string;
  readonly edge: string;
  readonly red: string;
  readonly redGround: string;
  readonly amber: string;
  readonly amberShape: string;
  readonly amberGround: string;
  readonly green: string;
  readonly greenGround: string;
  readonly rule: string;
  readonly ruleEdge: string;
  readonly mask: string;
}

export const light: Colours = {
  blue: '#0F4A8A',
  blueStrong: '#0B3A6E',
  blue1: '#EFF4FB',
  blue2: '#D3E1F2',
  primary: '#0F4A8A',
  onPrimary: '#FFFFFF',
  ink: '#17212B',
  ink2: '#425060',
  ink3: '#5C6876',
  bg: '#FFFFFF',
  bg1: '#F5F7F9',
  bg2: '#EAEEF2',
  line: '#E2E6EB',
  line2: '#C6CDD6',
  edge: '#7F8A97',
  red: '#B3261E',
  redGround: '#FCEFEE',
  amber: '#855300',
  amberShape: '#B87400',
  amberGround: '#FFF5DF',
  green: '#1B6B3E',
  greenGround: '#EAF5EE',
  rule: '#5A6B7E',
  ruleEdge: '#9AA5B1',
  mask: 'rgba(16, 26, 38, 0.52)',
};

export const dark: Colours = {
  blue: '#8FBBF0',
  blueStrong: '#B9D5F7',
  blue1: '#1B2A3C',
  blue2: '#28415F',
  primary: '#1F5FA8',
  onPrimary: '#FFFFFF',
  ink: '#E7EBF0',
  ink2: '#B3BDC8',
  ink3: '#95A1AE',
  bg: '#12181F',
  bg1: '#171E26',
  bg2: '#28323D',
  line: '#252E38',
  line2: '#36414D',
  edge: '#6B7885',
  red: '#FF9A90',
  redGround: '#3A1D1C',
  amber: '#F0C063',
  amberShape: '#E0A63A',
  amberGround: '#33270F',
  green: '#7FD1A1',
  greenGround: '#14301F',
  rule: '#8494A6',
  ruleEdge: '#6B7885',
  mask: 'rgba(0, 0, 0, 0.6)',
};

/** System fonts only: nothing is loaded, Chinese first. */
export const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';
export const fontSize = 13;
export const radius = 4;

/** The colours as custom properties for our own stylesheet. In: the colours of a mode. Out: declarations `--ink:#17212B;…`. */
export function customProperties(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name.replace(/[A-Z0-9]/g, (sign) => `-${sign.toLowerCase()}`)}:${String(value)};`)
    .join('');
}
