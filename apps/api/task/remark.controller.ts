import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AttachFile } from '#application/attachment/attach-file.use-case.js';
import { BackfillAct } from '#application/backfill/backfill-act.use-case.js';
import { CommentOnTask } from '#application/comment/comment-on-task.use-case.js';
import type { AttachmentView, CommentView } from '#application/ports/remark.reader.js';
import { ReadRemarks } from '#application/task/read-remarks.query.js';
import { Urge } from '#application/task/urge.use-case.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { bindingActOf } from './binding-act.js';
import {
  AttachmentActAnswer,
  AttachmentAnswer,
  AttachmentBody,
  BackfillAnswer,
  BackfillBody,
  CommentActAnswer,
  CommentAnswer,
  CommentBody,
  UrgeActAnswer,
  UrgeBody,
} from './remark.dto.js';

@ApiTags('tasks')
@Controller('tasks/:id')
export class RemarkController {
  constructor(
    private readonly remarks: ReadRemarks,
    private readonly commentOnTask: CommentOnTask,
    private readonly attachFile: AttachFile,
    private readonly urgeUnit: Urge,
    private readonly backfillAct: BackfillAct,
  ) {}

  @Get('comments')
  @Read({ may: 'signed-in', answers: [CommentAnswer], says: 'What was said of the task.' })
  comments(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly CommentView[]> {
    return this.remarks.comments(actor, id);
  }

  @Post('comments')
  @Act({ may: 'signed-in', answers: CommentActAnswer, says: 'Say something of the task or one of its matters.' })
  comment(@MatterId() id: string, @Body() { ...body }: CommentBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.commentOnTask.run({ ...acting, id, ...body });
  }

  @Get('attachments')
  @Read({ may: 'signed-in', answers: [AttachmentAnswer], says: 'What was attached to the task.' })
  attachments(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly AttachmentView[]> {
    return this.remarks.attachments(actor, id);
  }

  @Post('attachments')
  @Act({ may: 'signed-in', answers: AttachmentActAnswer, says: 'Attach a file. 不得上传涉密信息。' })
  attach(
    @MatterId() id: string,
    @Body() { contentBase64, ...file }: AttachmentBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.attachFile.run({ ...acting, id, ...file, content: Buffer.from(contentBase64, 'base64') });
  }

  @Post('urges')
  @Act({ may: 'signed-in', answers: UrgeActAnswer, says: '催办: remind the unit that holds a matter; limited a day.' })
  urge(@MatterId() id: string, @Body() { ...body }: UrgeBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.urgeUnit.run({ ...acting, id, ...body });
  }

  @Post('backfills')
  @Act({ may: 'signed-in', answers: BackfillAnswer, says: '补录: enter a past act with its true date and its scan.' })
  backfill(@MatterId() id: string, @Body() body: BackfillBody, @Acting() acting: ActingPerson): Promise<Answer> {
    const { subjectId, occurredAt, attachmentId } = body;
    return this.backfillAct.run({
      ...acting,
      id,
      subjectId,
      occurredAt: new Date(occurredAt).toISOString(),
      attachmentId,
      act: bindingActOf(body),
    });
  }
}
