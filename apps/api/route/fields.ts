import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** Said wherever something can be typed or uploaded. */
export const noSecrets = '不得上传涉密信息。';

/** One decorator a field: how it is checked and how it is documented, for requests and answers alike. */
export interface Field {
  readonly optional?: true;
  readonly nullable?: true;
  /** For the documentation; a hint such as 不得上传涉密信息 where something is typed. */
  readonly about?: string;
}

/** Text, trimmed; `raw` as typed. Lengths in UTF-16 units. */
export function Text(
  field: Field & { readonly least?: number; readonly most?: number; readonly like?: RegExp; readonly raw?: true } = {},
): PropertyDecorator {
  const { least = 1, most = 200, like, raw } = field;
  const form = { type: String, minLength: least, maxLength: most, ...(like && { pattern: like.source }) };
  return composed(field, form, [
    IsString(),
    Length(least, most),
    ...(like ? [Matches(like)] : []),
    ...(raw ? [] : [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))]),
  ]);
}

/** Text of an answer, as long as it is: what was once taken in is not measured again. */
export function Words(field: Field = {}): PropertyDecorator {
  return composed(field, { type: String }, [IsString()]);
}

export function Id(field: Field = {}): PropertyDecorator {
  return composed(field, { type: String, format: 'uuid' }, [IsUUID()]);
}

export function Ids(field: Field & { readonly least?: number; readonly most?: number } = {}): PropertyDecorator {
  const { least = 0, most = 500 } = field;
  const form = { type: String, isArray: true, format: 'uuid', minItems: least, maxItems: most } as const;
  return composed(field, form, [IsArray(), ArrayMinSize(least), ArrayMaxSize(most), IsUUID(undefined, { each: true })]);
}

/** A list of texts, each of at most `longest` UTF-16 units. */
export function Texts(
  field: Field & { readonly least?: number; readonly most?: number; readonly longest?: number } = {},
): PropertyDecorator {
  const { least = 0, most = 100, longest = 200 } = field;
  const form = { type: String, isArray: true, minItems: least, maxItems: most } as const;
  const each = { each: true };
  const checks = [IsArray(), ArrayMinSize(least), ArrayMaxSize(most), IsString(each), Length(1, longest, each)];
  return composed(field, form, checks);
}

/** A moment: ISO 8601 with time and zone. */
export function Moment(field: Field = {}): PropertyDecorator {
  return composed(field, { type: String, format: 'date-time' }, [IsISO8601({ strict: true })]);
}

/** A day, YYYY-MM-DD. */
export function Day(field: Field = {}): PropertyDecorator {
  return composed(field, { type: String, format: 'date' }, [IsISO8601({ strict: true }), Matches(/^\d{4}-\d\d-\d\d$/)]);
}

export function OneOf(values: readonly string[], field: Field = {}): PropertyDecorator {
  return composed(field, { type: String, enum: [...values] }, [IsIn([...values])]);
}

export function SomeOf(values: readonly string[], field: Field = {}): PropertyDecorator {
  const form = { type: String, enum: [...values], isArray: true } as const;
  return composed(field, form, [IsArray(), ArrayMinSize(1), IsIn([...values], { each: true })]);
}

/** A whole number, also as text in a query. */
export function Count(field: Field & { readonly least?: number; readonly most?: number } = {}): PropertyDecorator {
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = field;
  const form = { type: 'integer', minimum: least, maximum: most } as const;
  return composed(field, form, [Type(() => Number), IsInt(), Min(least), Max(most)]);
}

/** A number that need not be whole: money, a share, a value. */
export function Amount(field: Field & { readonly least?: number } = {}): PropertyDecorator {
  const { least } = field;
  const form = { type: Number, ...(least !== undefined && { minimum: least }) };
  return composed(field, form, [
    IsNumber({ allowNaN: false, allowInfinity: false }),
    ...(least === undefined ? [] : [Min(least)]),
  ]);
}

/** A list of whole numbers. */
export function Counts(field: Field & { readonly most?: number } = {}): PropertyDecorator {
  const { most = 500 } = field;
  const form = { type: 'integer', isArray: true, maxItems: most } as const;
  return composed(field, form, [IsArray(), ArrayMaxSize(most), IsInt({ each: true })]);
}

export function Flag(field: Field = {}): PropertyDecorator {
  return composed(field, { type: Boolean }, [IsBoolean()]);
}

/** An object whose members depend on what it is about; the domain judges them. */
export function Fields(field: Field = {}): PropertyDecorator {
  return composed(field, { type: 'object', additionalProperties: true }, [IsObject()]);
}

/** An object of its own class. */
export function Part(of: Class, field: Field = {}): PropertyDecorator {
  return composed(field, { type: of }, [IsObject(), ValidateNested(), Type(() => of)]);
}

/** A list of such objects. */
export function Parts(of: Class, field: Field & { readonly most?: number } = {}): PropertyDecorator {
  const checks = [
    IsArray(),
    ArrayMaxSize(field.most ?? 500),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => of),
  ];
  return composed(field, { type: [of] }, checks);
}

function composed(field: Field, form: ApiPropertyOptions, checks: readonly PropertyDecorator[]): PropertyDecorator {
  const { optional, nullable, about } = field;
  const described = {
    ...form,
    required: optional !== true,
    ...(nullable && { nullable }),
    ...(about && { description: about }),
  };
  return applyDecorators(
    // The cast holds: only plain members were added to options of the same kind.
    ApiProperty(described as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    ...(nullable ? [ValidateIf((_object: unknown, value: unknown) => value !== null)] : []),
    ...checks,
  );
}
