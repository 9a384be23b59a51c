import { ApiProperty } from '@nestjs/swagger';

/** RFC 9457. The details of the code's sentence come beside these members. */
export class Problem {
  @ApiProperty({ description: 'urn:qiantou:refusal:<code>', format: 'uri' })
  type!: string;
  @ApiProperty({ description: 'What kind of refusal it is, in the language of Accept-Language (zh unless en).' })
  title!: string;
  @ApiProperty()
  status!: number;
  @ApiProperty({ description: 'One of a closed list; compare this, not the sentences.' })
  code!: string;
  @ApiProperty({ description: 'A sentence that tells the person what to do.' })
  detail!: string;
}
