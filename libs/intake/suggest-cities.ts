export interface NamedCity {
  /** 南宁市人民政府 */
  readonly name: string;
  /** 南宁市, 南宁 */
  readonly aliases: readonly string[];
}

/** A short name within these words is no city: 湖南宁乡 · 北海道 · 外来宾客. They are blotted out before the search. */
const otherNames =
  /[河湖云]南|(?<!北)海南|[河湖]北(?=海)|(?:东|西|华)北(?=海)|北海道|北海舰队|北部湾|[外远]来宾客?|来宾客|富贵港/g;

/** An institution that carries a city's short name is not the city: 人民银行南宁中心支行, 桂林电子科技大学. */
const institution = /^[\p{Script=Han}]{0,12}?(?:大学|学院|中心支行|分行|支行|海关|铁路局|舰队)/u;
const end = /[，。；、：！？“”（）《》\s和及与等在到至将]/;

/**
 * The cities that a task's text names, in the order of their first mention, by `name`. Districts and counties are not
 * taken for the city above them; the lead unit decides, this only proposes.
 */
export function suggestCities(taskText: string, cities: readonly NamedCity[]): string[] {
  const text = taskText.replace(otherNames, (words) => '〇'.repeat(words.length));
  return cities
    .map(({ name, aliases }) => ({ name, at: firstMention(text, [name, ...aliases]) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

function firstMention(text: string, names: readonly string[]): number {
  const places = names.map((name) => placeOf(text, name)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + name.length)) {
    const following = text.slice(at + name.length, at + name.length + 20).split(end, 1)[0] ?? '';
    if (name.endsWith('市') || !institution.test(following)) return at;
  }
  return -1;
}
