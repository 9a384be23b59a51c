import { Text } from '../route/fields.js';

/** Stands in the documentation for the bytes of a file, in its own media type. */
export class FileAnswer {
  @Text({ about: 'The bytes, in the media type of the file.' })
  content!: string;
}
