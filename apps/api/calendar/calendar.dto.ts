import { deadlineKinds } from '#domain/deadline/deadline.js';
import { roles } from '#domain/directory/unit.js';

import { SentencesAnswer } from '../deadline/deadline.dto.js';
import { Count, Counts, Day, Flag, Id, Moment, OneOf, Part, Parts, Text, Words } from '../route/fields.js';

const dayKinds = ['holiday', 'make-up'] as const;

export class YearQuery {
  @Count({ least: 1990, most: 2200 })
  year!: number;
}

export class SpecialDayBody {
  @Day()
  day!: string;
  @OneOf(dayKinds, { about: 'holiday 放假; make-up 调休上班, only on a weekend day.' })
  kind!: (typeof dayKinds)[number];
  @Text({ most: 60, about: 'Name of the holiday: 国庆节.' })
  name!: string;
}

export class ComingYearBody {
  @Count({ least: 1990, most: 2200 })
  year!: number;
  @Parts(SpecialDayBody, { most: 120, about: 'All holidays of the year and the weekend days worked in exchange.' })
  days!: SpecialDayBody[];
  @Moment({ optional: true, about: 'From when it counts; the start of the next day when not said.' })
  from?: string;
}

export class AnnouncementBody extends ComingYearBody {
  @Text({ most: 200, about: 'Where it was announced: the number of the notice. 不得上传涉密信息。' })
  note!: string;
}

export class CalendarVersionAnswer {
  @Count()
  version!: number;
  @Moment()
  effectiveAt!: string;
  @Counts({ about: 'Every other year is provisional.' })
  announcedYears!: readonly number[];
  @Words({ about: 'Id of the person; `conductor` for what shipped.' })
  decidedBy!: string;
  @Words()
  note!: string;
}

export class CalendarYearAnswer {
  @Count()
  version!: number;
  @Count()
  year!: number;
  @Flag({ about: 'False: provisional, statutory holidays only.' })
  announced!: boolean;
  @Parts(SpecialDayBody)
  days!: readonly SpecialDayBody[];
}

export class ChangedDayAnswer {
  @Day()
  day!: string;
  @Flag({ about: 'Worked from then on; free until then.' })
  worked!: boolean;
}

export class OpenDateAnswer {
  @Id()
  deadlineId!: string;
  @Id()
  taskId!: string;
  @Words()
  task!: string;
  @OneOf(deadlineKinds)
  kind!: string;
  @Id()
  unitId!: string;
  @Words()
  unit!: string;
  @OneOf(roles)
  role!: string;
  @Moment()
  dueAt!: string;
}

export class MovedDateAnswer extends OpenDateAnswer {
  @Moment()
  movesTo!: string;
  @Part(SentencesAnswer)
  sentences!: SentencesAnswer;
}

export class YearPreviewAnswer {
  @Count({ about: 'The version that it would follow; If-Match of the decision.' })
  version!: number;
  @Count()
  year!: number;
  @Moment()
  from!: string;
  @Parts(ChangedDayAnswer)
  changed!: readonly ChangedDayAnswer[];
  @Parts(MovedDateAnswer, { about: 'Open dates that would move.' })
  moved!: readonly MovedDateAnswer[];
  @Parts(OpenDateAnswer, { about: 'Decided dates that would be free days: they stay, unless decided anew.' })
  kept!: readonly OpenDateAnswer[];
}

export class AnnouncedAnswer {
  @Count()
  version!: number;
  @Count()
  year!: number;
  @Moment()
  from!: string;
  @Count({ about: 'Open dates that move.' })
  moved!: number;
  @Count({ about: 'Decided dates that stay on what becomes a free day.' })
  kept!: number;
}
