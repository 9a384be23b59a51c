import { OneOf, Text } from '../route/fields.js';

export class DecisionBody {
  @OneOf(['approve', 'refuse'])
  verb!: 'approve' | 'refuse';
  @Text({ most: 2000, about: '不得上传涉密信息。' })
  opinion!: string;
}
