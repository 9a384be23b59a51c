import { pinyin } from 'pinyin-pro';

/** Pinyin of a name, one syllable a character, in lower case and without tones: 科技厅 → ke, ji, ting. */
export function spellName(name: string): readonly string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase());
}
