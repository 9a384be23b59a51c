import { Count } from '../route/fields.js';

export class VersionQuery {
  @Count({ optional: true, least: 1, about: 'Number of the draft version; the newest when not said.' })
  version?: number;
}
