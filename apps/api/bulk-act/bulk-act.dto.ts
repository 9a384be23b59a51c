import { ApiProperty } from '@nestjs/swagger';

import { bulkVerbs, type BulkVerb } from '#application/bulk-act/bulk-acts.js';

import { TermsBody } from '../matter/matter-body.dto.js';
import { Count, Flag, Id, OneOf, Part, Parts, Words } from '../route/fields.js';

export class BulkItemBody {
  @OneOf(bulkVerbs)
  verb!: BulkVerb;
  @Id({ about: 'The matter.' })
  id!: string;
  @Count({ optional: true, about: 'The revision that was read.' })
  revision?: number;
  @Part(TermsBody, { optional: true, about: 'For `input.confirm`.' })
  terms?: TermsBody;
}

export class BulkBody {
  @Parts(BulkItemBody, { most: 200 })
  items!: BulkItemBody[];
}

export class BulkResultAnswer {
  @Id()
  id!: string;
  @OneOf(bulkVerbs)
  verb!: BulkVerb;
  @Flag()
  done!: boolean;
  @Words({ nullable: true, about: 'Why not, as a code.' })
  code!: string | null;
  @Words({ nullable: true, about: 'Why not, as a sentence.' })
  detail!: string | null;
  @ApiProperty({ type: Object, nullable: true })
  body!: unknown;
}
