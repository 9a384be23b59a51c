import { type UnitKind } from '#domain/directory/unit.js';

/** A unit of the bundled plan's world, as start-up creates it. */
export interface DirectoryUnit {
  /** Stable, ASCII: `gx-fgw`. */
  readonly key: string;
  /** As the document writes it, the prefix restored: 自治区发展改革委. */
  readonly name: string;
  readonly officialName: string;
  readonly kind: UnitKind;
  /** Another unit's `key`. */
  readonly parent: string | null;
  readonly aliases: readonly string[];
  /** What the unit is in this plan beyond leading and supporting. */
  readonly standing: readonly Standing[];
}

export type Standing = 'coordinator' | 'approver' | 'secretariat' | 'inspector' | 'statistician';
