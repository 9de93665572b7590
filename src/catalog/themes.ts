import themes from './themes.json' with { type: 'json' };

/** 主题分类: one of the eight words of the home page. */
export interface Theme {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export const allThemes: readonly Theme[] = themes;

/** The theme with this id. */
export function themeNamed(id: string): Theme | undefined {
  return allThemes.find((theme) => theme.id === id);
}
