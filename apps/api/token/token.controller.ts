import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { CreateToken } from '#application/token/create-token.use-case.js';
import { ListTokens } from '#application/token/list-tokens.query.js';
import { RevokeToken } from '#application/token/revoke-token.use-case.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { NewTokenAnswer, TokenAnswer, TokenBody } from './token.dto.js';

@ApiTags('tokens')
@Controller('tokens')
export class TokenController {
  constructor(
    private readonly listTokens: ListTokens,
    private readonly createToken: CreateToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  @Get()
  @Read({ may: 'own-session', answers: [TokenAnswer], says: 'The own API tokens.' })
  list(@Reading() { actor }: ReadingPerson): Promise<readonly TokenAnswer[]> {
    return this.listTokens.run(actor);
  }

  @Post()
  @Act({ may: 'own-session', answers: NewTokenAnswer, says: 'Create an API token; its secret is shown once.' })
  create(@Body() token: TokenBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.createToken.run({ ...acting, token });
  }

  @Delete(':id')
  @Act({ may: 'own-session', answers: TokenAnswer, says: 'Revoke an own API token.' })
  revoke(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.revokeToken.run({ ...acting, id });
  }
}
