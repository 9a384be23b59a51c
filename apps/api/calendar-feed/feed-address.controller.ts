import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { CreateFeedAddress } from '#application/calendar-feed/create-feed-address.use-case.js';
import { ListFeedAddresses } from '#application/calendar-feed/list-feed-addresses.query.js';
import { RevokeFeedAddress } from '#application/calendar-feed/revoke-feed-address.use-case.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { FeedAddressAnswer, FeedAddressBody, NewFeedAddressAnswer } from './feed-address.dto.js';

@ApiTags('calendar feeds')
@Controller('feed-addresses')
export class FeedAddressController {
  constructor(
    private readonly listAddresses: ListFeedAddresses,
    private readonly createAddress: CreateFeedAddress,
    private readonly revokeAddress: RevokeFeedAddress,
  ) {}

  @Get()
  @Read({ may: 'own-session', answers: [FeedAddressAnswer], says: 'The own addresses of calendar feeds.' })
  list(@Reading() { actor }: ReadingPerson): Promise<readonly FeedAddressAnswer[]> {
    return this.listAddresses.run(actor);
  }

  @Post()
  @Act({
    may: 'own-session',
    answers: NewFeedAddressAnswer,
    says: 'Create the address of a feed of due dates, of oneself or of a unit; its secret is shown once.',
  })
  create(@Body() { unitId }: FeedAddressBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.createAddress.run({ ...acting, unitId });
  }

  @Delete(':id')
  @Act({ may: 'own-session', answers: FeedAddressAnswer, says: 'Revoke an own address of a feed.' })
  revoke(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.revokeAddress.run({ ...acting, id });
  }
}
