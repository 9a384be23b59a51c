import { type SuggestionReason, suggestionReasons } from '#domain/directory/unit-suggestion.labels.js';

import { Amount, Day, Flag, Id, OneOf, Text, Words } from '../route/fields.js';

export class SuggestionQuery {
  @Text({ about: 'As a document writes it, or pinyin.' })
  name!: string;
  @Day({ optional: true, about: 'The document’s date: which former names were in force.' })
  documentDate?: string;
}

export class UnitSuggestionAnswer {
  @Id()
  unitId!: string;
  @Words({ about: 'Today’s.' })
  name!: string;
  @Words()
  officialName!: string;
  @OneOf(suggestionReasons)
  reason!: SuggestionReason;
  @Flag({ about: 'An official name or an alias; anything else has to be accepted by a person.' })
  isExact!: boolean;
  @Amount({ about: '0 to 1, within one reason.' })
  likeness!: number;
  @Words()
  zh!: string;
  @Words()
  en!: string;
}
