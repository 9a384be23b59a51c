import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import type { Page } from '#application/act/page.js';
import type { WorkItemLine } from '#application/ports/work-item.reader.js';
import { Inbox, type InboxCounts } from '#application/work-item/inbox.query.js';
import { TransferWorkItem } from '#application/work-item/transfer-work-item.use-case.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import {
  InboxCountsAnswer,
  InboxFilterQuery,
  InboxQuery,
  TransferAnswer,
  TransferBody,
  WorkItemPage,
} from './work-item.dto.js';

@ApiTags('work-items')
@Controller('work-items')
export class WorkItemController {
  constructor(
    private readonly inbox: Inbox,
    private readonly transferWorkItem: TransferWorkItem,
  ) {}

  @Get()
  @Read({ may: 'signed-in', answers: WorkItemPage, says: '待办: what waits for me, by due date or the newest first.' })
  list(@Query() { ...query }: InboxQuery, @Reading() { actor }: ReadingPerson): Promise<Page<WorkItemLine>> {
    return this.inbox.page(actor, { ...query, scope: query.scope ?? 'mine' });
  }

  @Get('counts')
  @Read({ may: 'signed-in', answers: InboxCountsAnswer, says: 'How many of each kind.' })
  counts(@Query() { ...query }: InboxFilterQuery, @Reading() { actor }: ReadingPerson): Promise<InboxCounts> {
    return this.inbox.counts(actor, { ...query, scope: query.scope ?? 'mine' });
  }

  @Put(':id/transfer')
  @Act({ may: 'signed-in', answers: TransferAnswer, says: 'Hand an item to a colleague; the unit stays answerable.' })
  transfer(
    @MatterId() id: string,
    @Body() { personId }: TransferBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.transferWorkItem.run({ ...acting, id, personId });
  }
}
