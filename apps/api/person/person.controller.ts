import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import type { Page } from '#application/act/page.js';
import type { PersonView } from '#application/directory/directory.types.js';
import { DisablePerson } from '#application/directory/disable-person.use-case.js';
import { ListPeople } from '#application/directory/list-people.query.js';
import { RegisterPerson } from '#application/directory/register-person.use-case.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { NewPersonBody, PeoplePage, PeopleQuery, PersonAnswer } from './person.dto.js';

@ApiTags('people')
@Controller('people')
export class PersonController {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly registerPerson: RegisterPerson,
    private readonly disablePerson: DisablePerson,
  ) {}

  @Get()
  @Read({ may: 'signed-in', answers: PeoplePage, says: 'Colleagues; for an administrator everybody.' })
  list(@Query() query: PeopleQuery, @Reading() { actor }: ReadingPerson): Promise<Page<PersonView>> {
    return this.listPeople.run(actor, query);
  }

  @Post()
  @Act({ may: 'administration', answers: PersonAnswer, says: 'Register a person with a first role at a unit.' })
  register(@Body() person: NewPersonBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.registerPerson.run({ ...acting, person });
  }

  @Delete(':id')
  @Act({ may: 'administration', answers: PersonAnswer, says: 'Close an account; what the person did stays.' })
  disable(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.disablePerson.run({ ...acting, id });
  }
}
