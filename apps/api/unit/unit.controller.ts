import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import type { Page } from '#application/act/page.js';
import { CreateUnit } from '#application/directory/create-unit.use-case.js';
import type { UnitDetail, UnitView } from '#application/directory/directory.types.js';
import { ListUnits } from '#application/directory/list-units.query.js';
import { ProposeUnits } from '#application/directory/propose-units.query.js';
import { ReadUnit } from '#application/directory/read-unit.query.js';
import { SuggestUnits } from '#application/directory/suggest-units.query.js';
import { UpdateUnit } from '#application/directory/update-unit.use-case.js';
import type { UnitProposal } from '#domain/directory/propose-units.js';
import type { UnitSuggestion } from '#domain/directory/suggest-units.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import {
  NewUnitBody,
  ProposalBody,
  UnitAnswer,
  UnitBody,
  UnitDetailAnswer,
  UnitPage,
  UnitProposalAnswer,
  UnitQuery,
} from './unit.dto.js';
import { SuggestionQuery, UnitSuggestionAnswer } from './unit-suggestion.dto.js';

@ApiTags('units')
@Controller('units')
export class UnitController {
  constructor(
    private readonly listUnits: ListUnits,
    private readonly readUnit: ReadUnit,
    private readonly createUnit: CreateUnit,
    private readonly updateUnit: UpdateUnit,
    private readonly proposeUnits: ProposeUnits,
    private readonly suggestUnits: SuggestUnits,
  ) {}

  @Get()
  @Read({ may: 'signed-in', answers: UnitPage, says: 'The units of the directory.' })
  list(@Query() query: UnitQuery): Promise<Page<UnitView>> {
    return this.listUnits.run(query);
  }

  @Get('suggestions')
  @Read({
    may: 'signed-in',
    answers: [UnitSuggestionAnswer],
    says: 'Units that a written name may mean, with reasons.',
  })
  suggest(@Query() { name, documentDate }: SuggestionQuery): Promise<readonly UnitSuggestion[]> {
    return this.suggestUnits.run(name, documentDate ?? null);
  }

  @Get(':id')
  @Read({ may: 'signed-in', answers: UnitDetailAnswer, says: 'One unit, with whom to ring.' })
  show(@MatterId() id: string): Promise<UnitDetail> {
    return this.readUnit.run(id);
  }

  @Post()
  @Act({ may: 'administration', answers: UnitAnswer, says: 'Create a unit.' })
  create(@Body() { key, ...terms }: NewUnitBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.createUnit.run({ ...acting, unit: { ...terms, key: key ?? null } });
  }

  @Put(':id')
  @Act({ may: 'administration', answers: UnitAnswer, says: 'Rename a unit, change its aliases or its place.' })
  update(@MatterId() id: string, @Body() unit: UnitBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.updateUnit.run({ ...acting, id, unit });
  }

  @Post('proposals')
  @Act({ may: 'administration', answers: [UnitProposalAnswer], says: 'Units that a document names and nobody knows.' })
  propose(@Body() { text }: ProposalBody, @Acting() { actor }: ActingPerson): Promise<readonly UnitProposal[]> {
    return this.proposeUnits.run(actor, text);
  }
}
