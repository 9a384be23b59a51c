import { Body, Controller, Get, Put, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { EraseAttachment } from '#application/attachment/erase-attachment.use-case.js';
import { ReadRemarks } from '#application/task/read-remarks.query.js';

import { NoteBody } from '../matter/matter-body.dto.js';
import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { AttachmentActAnswer } from '../task/remark.dto.js';
import { FileAnswer } from './file.dto.js';

@ApiTags('attachments')
@Controller('attachments/:id')
export class AttachmentController {
  constructor(
    private readonly remarks: ReadRemarks,
    private readonly eraseAttachment: EraseAttachment,
  ) {}

  @Get('content')
  @Read({ may: 'signed-in', answers: FileAnswer, says: 'The file, as an attachment and never shown in place.' })
  async content(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<StreamableFile> {
    const { attachment, content } = await this.remarks.file(actor, id);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`;
    return new StreamableFile(content, { type: attachment.mediaType, disposition, length: content.length });
  }

  @Put('erasure')
  @Act({
    may: 'signed-in',
    answers: AttachmentActAnswer,
    says: 'Erase name and content; the hash stays in the record.',
  })
  erase(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.eraseAttachment.run({ ...acting, id, note });
  }
}
