import { Reading } from './reading.js';

/** Lines of a page or a site that are no part of the document: numbers of pages, addresses of sources. */
const pageLine = /^(?:[—－–-]{1,2}\s?\d{1,4}\s?[—－–-]{1,2}|第\s?\d{1,4}\s?页(?:[\s，,/]?共\s?\d{1,4}\s?页)?)$/;
const addressLine = /^\[https?:\/\/[^\]]{1,400}\]$/;

export function isFurniture(line: string): boolean {
  return pageLine.test(line) || addressLine.test(line);
}

/** 浙江金融监管— 4 —局: the number of a page between the lines that it parted. 2—3个 has a dash on one side only. */
const pageWithin =
  /(?<=[\u3400-\u9fff、，。；：])\s?[—－–]{1,2}\s?\d{1,4}\s?[—－–]{1,2}\s?(?=[\u3400-\u9fff、，。；）)])/g;

export function withoutPageNumbers(line: Reading): Reading {
  return /[—－–]/.test(line.text) ? Reading.join(line.split(pageWithin)) : line;
}
