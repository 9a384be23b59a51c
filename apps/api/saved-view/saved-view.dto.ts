import { InboxViewQuery } from '../work-item/work-item.dto.js';
import { Id, Part, Text, Words } from '../route/fields.js';

export class SavedViewBody {
  @Text({ most: 80 })
  name!: string;
  @Part(InboxViewQuery)
  query!: InboxViewQuery;
  @Id({ optional: true, nullable: true, about: 'Share it with this unit of your own.' })
  unitId?: string | null;
}

export class SavedViewAnswer {
  @Id()
  id!: string;
  @Id()
  personId!: string;
  @Id({ nullable: true })
  unitId!: string | null;
  @Words()
  name!: string;
  @Part(InboxViewQuery)
  query!: InboxViewQuery;
}
