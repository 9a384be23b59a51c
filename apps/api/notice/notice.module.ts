import { Module } from '@nestjs/common';

import { LetterController } from './letter.controller.js';
import { NoticePreferenceController } from './notice-preference.controller.js';
import { NoticeController } from './notice.controller.js';

@Module({ controllers: [NoticeController, NoticePreferenceController, LetterController] })
export class NoticeModule {}
