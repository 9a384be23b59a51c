import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ReadRemarks } from '#application/task/read-remarks.query.js';

import { MatterId } from '../route/matter-id.js';
import { Reading, type ReadingPerson } from '../route/acting.js';
import { Read } from '../route/route.js';
import { FileAnswer } from './file.dto.js';

@ApiTags('attachments')
@Controller('attachments/:id')
export class AttachmentController {
  constructor(private readonly remarks: ReadRemarks) {}

  @Get('content')
  @Read({ may: 'signed-in', answers: FileAnswer, says: 'The file, as an attachment and never shown in place.' })
  async content(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<StreamableFile> {
    const { attachment, content } = await this.remarks.file(actor, id);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`;
    return new StreamableFile(content, { type: attachment.mediaType, disposition, length: content.length });
  }
}
