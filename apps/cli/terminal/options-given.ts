import { wrongUse } from './command-line.error.js';

/** An option that the act cannot do without. @throws CommandLineError */
export function needed<Options, Name extends keyof Options & string>(
  options: Options,
  name: Name,
): NonNullable<Options[Name]> {
  const value = options[name];
  if (value !== undefined && value !== null) return value;
  throw wrongUse(`Say it with --${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.`);
}

/** The same word, if it is one of those known. @throws CommandLineError */
export function known<const Word extends string>(words: readonly Word[], word: string | undefined): Word {
  const found = words.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  throw wrongUse(`${word ?? 'Nothing'} is none of ${words.join(', ')}.`);
}

/** A day, YYYY-MM-DD. @throws CommandLineError */
export function dayOf(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  // A day that is not in the calendar, like 02-30, would silently be another one.
  if (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text) return text;
  throw wrongUse(`${text} is not a date. Write it as YYYY-MM-DD.`);
}

/** A whole number from 1. @throws CommandLineError */
export function countOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw wrongUse(`${text} is not a whole number from 1.`);
}

/** An amount of 万元, with up to four decimals. @throws CommandLineError */
export function amountOf(text: string): number {
  if (/^\d{1,9}(\.\d{1,4})?$/.test(text)) return Number(text);
  throw wrongUse(`${text} is not an amount, as 1250 or 1250.5.`);
}
