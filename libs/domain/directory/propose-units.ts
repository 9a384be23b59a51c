import type { UnitKind } from './unit.js';

/** A unit that a document names and the directory does not know: for an administrator to check and create. */
export interface UnitProposal {
  /** As the document writes it, the carried prefix restored. */
  readonly name: string;
  /** A guess by the name's form. */
  readonly kind: UnitKind;
  readonly leads: readonly number[];
  readonly supports: readonly number[];
}

/** What a task of the document says about units. */
export interface NamedUnits {
  readonly number: number;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly equal: readonly string[];
}

/** In the order of the document. */
export function proposeUnits(tasks: readonly NamedUnits[], known: ReadonlySet<string>): readonly UnitProposal[] {
  const named = new Set(tasks.flatMap((task) => [...task.leads, ...task.supports, ...task.equal]));
  const tasksWith = (name: string, of: (task: NamedUnits) => readonly string[]): readonly number[] =>
    tasks.filter((task) => of(task).includes(name)).map((task) => task.number);
  return [...named]
    .filter((name) => !known.has(name))
    .map((name) => ({
      name,
      kind: kindByName(name),
      leads: tasksWith(name, (task) => task.leads),
      supports: tasksWith(name, (task) => [...task.supports, ...task.equal]),
    }));
}

/** 中央驻桂单位: branches of the State Council's bodies and of the central bank. */
const centralBranch =
  /银行.*(支行|分行)|银保监|证监|金融监管总局|海关|税务局|通信管理局|邮政管理局|煤矿安全|民航|海事局/;

export function kindByName(name: string): UnitKind {
  if (/市人民政府$/.test(name)) return 'city-government';
  if (/(公司|集团)$/.test(name)) return 'company';
  return centralBranch.test(name) ? 'central-branch' : 'department';
}
