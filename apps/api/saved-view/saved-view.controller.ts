import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { SavedViewRow } from '#application/ports/directory.rows.js';
import { SavedViews } from '#application/saved-view/saved-views.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { SavedViewAnswer, SavedViewBody } from './saved-view.dto.js';

@ApiTags('saved-views')
@Controller('saved-views')
export class SavedViewController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Read({ may: 'signed-in', answers: [SavedViewAnswer], says: 'My saved views, and those shared with my units.' })
  list(@Reading() { actor }: ReadingPerson): Promise<readonly SavedViewRow[]> {
    return this.views.list(actor);
  }

  @Post()
  @Act({ may: 'signed-in', answers: SavedViewAnswer, says: 'Keep a filter of the inbox.' })
  keep(@Body() { name, query, unitId }: SavedViewBody, @Acting() { actor }: ActingPerson): Promise<SavedViewRow> {
    return this.views.keep(actor, { name, query: plain(query), unitId: unitId ?? null });
  }

  @Delete(':id')
  @Act({ may: 'signed-in', answers: null, says: 'Drop a saved view of one’s own.' })
  drop(@MatterId() id: string, @Acting() { actor }: ActingPerson): Promise<void> {
    return this.views.drop(actor, id);
  }
}

function plain({ ...query }: SavedViewBody['query']): Readonly<Record<string, unknown>> {
  return query;
}
