import { Module } from '@nestjs/common';

import { AssignmentController } from '../assignment/assignment.controller.js';
import { InputController, InputReopeningController } from '../input/input.controller.js';
import { OpenSetController } from '../open-set/open-set.controller.js';
import { PreparedActController } from '../prepared-act/prepared-act.controller.js';
import { ReferralController } from '../referral/referral.controller.js';

/** The matters of a task: what is acted on. */
@Module({
  controllers: [
    AssignmentController,
    InputController,
    InputReopeningController,
    OpenSetController,
    ReferralController,
    PreparedActController,
  ],
})
export class MatterModule {}
