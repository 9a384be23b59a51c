import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import type { InvitationView } from '#application/directory/directory.types.js';
import { AcceptInvitation } from '#application/invitation/accept-invitation.use-case.js';
import { ClaimAdministration } from '#application/invitation/claim-administration.use-case.js';
import { InviteUnit } from '#application/invitation/invite-unit.use-case.js';
import { ReadInvitation } from '#application/invitation/read-invitation.query.js';

import { Acting, type ActingPerson, Visiting, type Visitor } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { AcceptanceBody, AcceptedAnswer, ClaimBody, InvitationAnswer, NewInvitationAnswer } from './invitation.dto.js';

@ApiTags('invitations')
@Controller()
export class InvitationController {
  constructor(
    private readonly inviteUnit: InviteUnit,
    private readonly readInvitation: ReadInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly claimAdministration: ClaimAdministration,
  ) {}

  @Post('units/:id/invitations')
  @Act({
    may: 'administration',
    answers: NewInvitationAnswer,
    says: 'A one-time link for a unit; an earlier one ends.',
  })
  invite(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.inviteUnit.run({ ...acting, id });
  }

  @Get('invitations/:secret')
  @Read({ may: 'anyone', answers: InvitationAnswer, says: 'What a link is for.' })
  show(@Param('secret') secret: string, @Visiting() { at }: Visitor): Promise<InvitationView> {
    return this.readInvitation.run(secret, at);
  }

  @Post('invitations/:secret/acceptance')
  @Act({ may: 'anyone', answers: AcceptedAnswer, says: 'The unit names its leader in charge and its liaison.' })
  accept(
    @Param('secret') secret: string,
    @Body() { leaderInCharge, liaison }: AcceptanceBody,
    @Visiting() { at, request }: Visitor,
  ): Promise<Answer> {
    return this.acceptInvitation.run({ leaderInCharge, liaison, secret, at, request });
  }

  @Post('invitations/:secret/administration')
  @Act({ may: 'anyone', answers: AcceptedAnswer, says: 'The first administrator of an empty directory.' })
  claim(
    @Param('secret') secret: string,
    @Body() { unit, administrator }: ClaimBody,
    @Visiting() { at, request }: Visitor,
  ): Promise<Answer> {
    return this.claimAdministration.run({ unit, administrator, secret, at, request });
  }
}
