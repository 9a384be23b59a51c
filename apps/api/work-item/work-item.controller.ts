import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import type { Page } from '#application/act/page.js';
import { Inbox, type InboxCounts, type InboxLine } from '#application/work-item/inbox.query.js';
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
  list(@Query() { ...query }: InboxQuery, @Reading() asker: ReadingPerson): Promise<Page<InboxLine>> {
    return this.inbox.page(asker, { ...query, scope: query.scope ?? 'mine' });
  }

  @Get('counts')
  @Read({ may: 'signed-in', answers: InboxCountsAnswer, says: 'How many of each kind.' })
  counts(@Query() { ...query }: InboxFilterQuery, @Reading() asker: ReadingPerson): Promise<InboxCounts> {
    return this.inbox.counts(asker, { ...query, scope: query.scope ?? 'mine' });
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
