import { dayInShanghai } from '../calendar/day.js';
import { type Light, type Lights, lightAt } from './lights.js';

/** A light and why it is that, in both languages. */
export interface ExplainedLight {
  readonly light: Light;
  readonly zh: string;
  readonly en: string;
}

const words: Readonly<Record<Light, { readonly zh: string; readonly en: string }>> = {
  green: { zh: '绿灯：{due}到期，{blue}起进入临期', en: 'Green: due on {due}, due soon from {blue}' },
  blue: { zh: '蓝灯：临近到期，{due}到期', en: 'Blue: due soon, on {due}' },
  yellow: { zh: '黄灯：已于{due}到期未办结', en: 'Yellow: was due on {due} and is not done' },
  red: { zh: '红灯：已于{due}到期，超过{red}仍未办结', en: 'Red: was due on {due}, and not done past {red}' },
};

/** Null where the matter has no light: undated, standing still, or the approver's. */
export function explainLight(lights: Lights, dueAt: string | null, at: string): ExplainedLight | null {
  const light = lightAt(lights, at);
  if (light === null || dueAt === null) return null;
  const days: Readonly<Record<string, string>> = {
    due: dayInShanghai(dueAt),
    blue: dayInShanghai(lights.blueAt ?? dueAt),
    red: dayInShanghai(lights.redAt ?? dueAt),
  };
  const said = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => days[name] ?? '');
  return { light, zh: said(words[light].zh), en: said(words[light].en) };
}
