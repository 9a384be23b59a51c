import { OneOf } from '../route/fields.js';

export class Health {
  @OneOf(['ok'])
  status!: 'ok';
  @OneOf(['up'])
  database!: 'up';
}
