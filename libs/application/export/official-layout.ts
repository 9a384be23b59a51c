import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';

import { printable } from './printable.js';

/**
 * 公文格式 after GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, so that 156 by 225 mm are written on; 22 lines a page of 28
 * characters. Fonts are named and not embedded: whoever lacks one sees the nearest of theirs.
 */
export const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  pageNumber: '宋体',
} as const;

/** 字号, in half points. */
export const sizes = { two: 44, three: 32, four: 28, five: 21 } as const;

/** 225 mm over 22 lines. */
const line = { line: 580, lineRule: LineRuleType.EXACT } as const;
/** A character of 三号. */
const characterInTwips = 320;

const page = {
  page: {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(37),
      bottom: convertMillimetersToTwip(35),
      left: convertMillimetersToTwip(28),
      right: convertMillimetersToTwip(26),
      footer: convertMillimetersToTwip(28),
    },
  },
} satisfies ISectionOptions['properties'];

/** Said at each run: Word's own headings are blue. */
const black = '000000';

export interface Lettering {
  readonly font: string;
  readonly size: number;
}

const body: Lettering = { font: fonts.body, size: sizes.three };

/** Latin letters and figures in Times New Roman, as usual beside 仿宋. Line breaks of the text stay line breaks. */
export function lettered(text: string, { font, size }: Lettering): TextRun[] {
  const face = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font, cs: font };
  return printable(text)
    .split('\n')
    .map((part, index) => new TextRun({ text: part, font: face, size, color: black, ...(index > 0 && { break: 1 }) }));
}

/** 标题. */
export function title(text: string): Paragraph {
  const children = lettered(text, { font: fonts.title, size: sizes.two });
  return new Paragraph({
    children,
    alignment: AlignmentType.CENTER,
    heading: 'Title',
    spacing: { ...line, line: 640 },
  });
}

/** 发文字号 and what else stands in the middle under the title. */
export function centred(text: string): Paragraph {
  return new Paragraph({ children: lettered(text, body), alignment: AlignmentType.CENTER, spacing: line });
}

/** 主送机关: flush left. */
export function addressee(text: string): Paragraph {
  return new Paragraph({ children: lettered(text, body), spacing: line });
}

/** 正文: two characters in. */
export function paragraph(text: string): Paragraph {
  return indented(lettered(text, body));
}

/** 一、 */
export function heading(number: number, text: string): Paragraph {
  const said = `${chineseNumber(number)}、${text}`;
  return indented(lettered(said, { font: fonts.heading, size: sizes.three }), 'Heading1');
}

/** （一） */
export function subheading(number: number, text: string): Paragraph {
  const said = `（${chineseNumber(number)}）${text}`;
  return indented(lettered(said, { font: fonts.subheading, size: sizes.three }), 'Heading2');
}

/** 1. */
export function item(number: number, text: string): Paragraph {
  return paragraph(`${number}. ${text}`);
}

/** 附件说明: one line under the text, each name on a line of its own. */
export function enclosures(names: readonly string[]): readonly Paragraph[] {
  if (names.length === 0) return [];
  const [first = '', ...rest] = names;
  if (rest.length === 0) return [blank(), paragraph(`附件：${first}`)];
  return [
    blank(),
    ...names.map((name, index) => paragraph(`${index === 0 ? '附件：' : '　　　'}${index + 1}. ${name}`)),
  ];
}

/** 发文机关署名 and 成文日期: to the right, four characters from the edge. */
export function signature(unit: string, date: string): readonly Paragraph[] {
  const right = (text: string): Paragraph =>
    new Paragraph({
      children: lettered(text, body),
      alignment: AlignmentType.RIGHT,
      indent: { right: 4 * characterInTwips },
      spacing: line,
      keepLines: true,
    });
  return [blank(), blank(), right(unit), right(date)];
}

export function blank(): Paragraph {
  return new Paragraph({ children: [], spacing: line });
}

/** The whole document as a file. @param name 文件标题, kept in its properties */
export function officialDocument(name: string, children: readonly (Paragraph | Table)[]): Promise<Buffer> {
  const document = new Document({
    title: printable(name),
    creator: '牵头',
    sections: [{ properties: page, footers: { default: pageNumber() }, children: [...children] }],
  });
  return Packer.toBuffer(document);
}

/** 页码: 四号, between two dashes. */
function pageNumber(): Footer {
  const run = { font: fonts.pageNumber, size: sizes.four };
  const children = [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function indented(children: readonly ParagraphChild[], level?: 'Heading1' | 'Heading2'): Paragraph {
  const indent = { firstLine: 2 * characterInTwips };
  return new Paragraph({ children: [...children], indent, spacing: line, ...(level && { heading: level }) });
}

const digits = '零一二三四五六七八九';

/** 1 to 99 as Chinese counts headings: 一, 十, 十一, 二十. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${head}${ones === 0 ? '' : (digits[ones] ?? '')}`;
}
