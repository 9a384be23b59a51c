import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { EndMembership } from '#application/directory/end-membership.use-case.js';
import { GrantMembership } from '#application/directory/grant-membership.use-case.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { GrantAnswer, MembershipBody } from './membership.dto.js';

@ApiTags('people')
@Controller('memberships')
export class MembershipController {
  constructor(
    private readonly grantMembership: GrantMembership,
    private readonly endMembership: EndMembership,
  ) {}

  @Post()
  @Act({ may: 'administration', answers: GrantAnswer, says: 'Give a person a role at a unit.' })
  grant(@Body() grant: MembershipBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.grantMembership.run({ ...acting, grant });
  }

  @Delete(':id')
  @Act({ may: 'administration', answers: GrantAnswer, says: 'End a role.' })
  end(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.endMembership.run({ ...acting, id });
  }
}
