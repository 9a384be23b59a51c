import type { Life } from '../life/life.js';

/** 待明确单位: "各相关设区市人民政府" and the like; the lead proposes named cities, the coordinator confirms. */
export interface OpenSet {
  readonly id: string;
  readonly taskId: string;
  /** As the document writes it. */
  readonly text: string;
  readonly state: OpenSetState;
  readonly memberUnitIds: readonly string[];
  readonly proposal: CitiesProposal | null;
  readonly revision: number;
}

export interface CitiesProposal {
  readonly add: readonly string[];
  readonly drop: readonly string[];
  readonly reason: string;
}

export type OpenSetState = 'open' | 'proposed' | 'confirmed';
export type OpenSetVerb = 'propose' | 'confirm' | 'return';

export const openSetLife: Life<OpenSetState, OpenSetVerb> = {
  noun: 'open set',
  code: 'OPEN_SET_STATE',
  initial: 'open',
  rests: ['confirmed'],
  moves: {
    propose: { from: ['open', 'confirmed'], to: 'proposed' },
    confirm: { from: ['proposed'], to: 'confirmed' },
    return: { from: ['proposed'], to: 'open' },
  },
};
