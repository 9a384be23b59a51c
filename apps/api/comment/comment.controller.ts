import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { EraseComment } from '#application/comment/erase-comment.use-case.js';

import { NoteBody } from '../matter/matter-body.dto.js';
import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { CommentActAnswer } from '../task/remark.dto.js';

@ApiTags('comments')
@Controller('comments/:id')
export class CommentController {
  constructor(private readonly eraseComment: EraseComment) {}

  @Put('erasure')
  @Act({
    may: 'signed-in',
    answers: CommentActAnswer,
    says: 'Erase the text of a comment; its hash stays in the record.',
  })
  erase(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.eraseComment.run({ ...acting, id, note });
  }
}
