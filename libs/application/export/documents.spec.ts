import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

import { aContent } from '#testing/builders/content.builder.js';

import { annualPlanDocument } from './annual-plan-document.js';
import { minutesDocument } from './minutes-document.js';
import type { AnnualPlanPaper, MinutesItem, ReplyPaper } from './papers.types.js';
import { replyDocument } from './reply-document.js';

const subject = {
  planTitle: '广西新型基础设施建设三年行动计划',
  taskNumber: 7,
  taskTitle: '建设算力平台',
  year: 2026,
  lastYear: 2026,
  lead: '自治区大数据发展局',
  amends: null,
};
const dissent = { unit: '自治区财政厅', wording: '资金自筹', proposal: '分两年安排' };

function aPaper(change: Partial<AnnualPlanPaper> = {}): AnnualPlanPaper {
  const units = new Map([
    ['lead', '大数据局'],
    ['helper', '财政厅'],
  ]);
  const written = { version: 3, writtenOn: '2026-03-05', content: aContent(), units };
  return { ...subject, ...written, attachments: ['可研.pdf', '选址意见.pdf'], dissents: [], ...change };
}

/** The document as another program reads it, a line a paragraph or a cell. */
async function read(file: Promise<Buffer>): Promise<string[]> {
  const { value, messages } = await mammoth.extractRawText({ buffer: await file });
  expect(messages).toEqual([]);
  return value.split('\n').filter((line) => line !== '');
}

async function part(file: Promise<Buffer>, name = 'word/document.xml'): Promise<string> {
  const content = unzipSync(new Uint8Array(await file))[name];
  return content === undefined ? '' : strFromU8(content);
}

describe('an annual plan as DOCX', () => {
  it('says all of its content, its sections numbered in the order in which they come', async () => {
    const lines = await read(annualPlanDocument(aPaper({ dissents: [dissent] })));
    expect(lines.slice(0, 3)).toEqual([
      '建设算力平台2026年度建设方案',
      '（第3稿）',
      '为落实《广西新型基础设施建设三年行动计划》第7项任务“建设算力平台”，制定本方案。',
    ]);
    expect(lines.filter((line) => /^[一二三四五六七]、/.test(line))).toEqual([
      '一、年度目标',
      '二、重大项目',
      '三、工作措施',
      '四、里程碑',
      '五、配合单位工作分工',
      '六、风险及应对',
      '七、会签保留意见',
    ]);
    const said = [
      '1. 建成平台一期（200架）',
      '（一）P1 公共算力平台',
      '1. 类别：共性服务；阶段：新建。',
      '3. 年度资金来源：自治区财政资金300万元。',
      '4. 形象进度：第一季度开工（10%）；第四季度封顶（60%）。',
      '5. 要素保障：用地：建设用地20亩（办理中）。',
      '1. 财政厅：保障用地',
      '1. 用地指标不足。应对：提前报批',
      '1. 自治区财政厅保留意见：资金自筹。统筹单位协调建议：分两年安排',
    ];
    expect(lines).toEqual(expect.arrayContaining(said));
    expect(lines.slice(-4)).toEqual([
      '附件：1. 可研.pdf',
      '　　　2. 选址意见.pdf',
      '自治区大数据发展局',
      '2026年3月5日',
    ]);
  });

  it('has a table of projects and one of milestones', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: await annualPlanDocument(aPaper()) });
    const tables = html.match(/<table>.*?<\/table>/gs) ?? [];
    const cells = tables.map((table) => [...table.matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) => text));
    expect(tables).toHaveLength(2);
    expect(cells[0]?.slice(8)).toEqual(['P1', '公共算力平台', '南宁市', '平台公司', '1000', '200', '300', '张三']);
    expect(cells[1]?.slice(0, 12)).toEqual([
      ...['编号', '可核验成果', '完成时限', '责任单位', '佐证材料', '前置节点'],
      ...['M1', '主体开工', '2026-06-30', '大数据局', '开工令'],
      'M2',
    ]);
  });

  it('leaves out what is not there, and says so of projects', async () => {
    const content = aContent({ projects: [], risks: [], supports: [], milestones: [], goals: [] });
    const lines = await read(annualPlanDocument(aPaper({ content, attachments: [] })));
    expect(lines.filter((line) => /^[一二三]、/.test(line))).toEqual(['一、重大项目', '二、工作措施']);
    expect(lines).toContain('本年度无重大项目，以工作措施推进。');
    expect(lines.join()).not.toContain('附件');
  });

  it('is set as GB/T 9704 asks: A4, 37, 35, 28 and 26 mm, 22 lines, the fonts of official documents', async () => {
    const xml = await part(annualPlanDocument(aPaper()));
    const sides = ['w', 'h', 'top', 'bottom', 'left', 'right'] as const;
    const millimetres = sides.map((side) => {
      const twips = new RegExp(`<w:pg(?:Sz|Mar) [^>]*w:${side}="(\\d+)"`).exec(xml)?.[1];
      return Math.round((Number(twips) / 1440) * 25.4);
    });
    expect(millimetres).toEqual([210, 297, 37, 35, 28, 26]);
    for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']) {
      expect(xml.includes(`w:eastAsia="${font}"`) ? [] : [font]).toEqual([]);
    }
    const sizes = new Set([...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => size));
    expect([...sizes]).toEqual(['44', '32', '21']);
    expect(/w:line="580" w:lineRule="exact"/.test(xml)).toBe(true);
    const runs = [...xml.matchAll(/<w:rPr>(.*?)<\/w:rPr>/gs)];
    expect(runs.filter(([run]) => !run.includes('<w:color w:val="000000"/>'))).toEqual([]);
  });

  it('takes any text: marks of XML, line breaks, control characters, halves of a character', async () => {
    const measures = ['<b>&amp;"\u0000\u000b\ud800', '第一行\r\n第二行', '😀'];
    const lines = await read(annualPlanDocument(aPaper({ content: aContent({ measures }) })));
    expect(lines).toEqual(expect.arrayContaining(['1. <b>&amp;"', '3. 😀']));
    const xml = await part(annualPlanDocument(aPaper({ content: aContent({ measures }) })));
    expect(xml.includes('\u0000')).toBe(false);
  });

  it('says what an amendment changes and why', async () => {
    const lines = await read(annualPlanDocument(aPaper({ amends: '用地未批' })));
    expect(lines[0]).toBe('建设算力平台2026年度建设方案调整方案');
    expect(lines).toContain('调整理由：用地未批');
  });
});

describe('a reply as DOCX', () => {
  const reply: ReplyPaper = {
    ...subject,
    decision: 'in-principle',
    opinion: '抓紧推进',
    conditions: '补充资金来源',
    number: '桂政函〔2026〕12号',
    approver: '广西壮族自治区人民政府',
    request: { title: '关于报批算力平台建设方案的请示', number: '桂数〔2026〕3号' },
    on: '2026-04-01',
  };

  it('names the request, the decision, the conditions, who replies and when', async () => {
    expect(await read(replyDocument(reply))).toEqual([
      '广西壮族自治区人民政府关于建设算力平台2026年度建设方案的批复',
      '桂政函〔2026〕12号',
      '自治区大数据发展局：',
      '《关于报批算力平台建设方案的请示》（桂数〔2026〕3号）收悉。现批复如下：',
      '一、原则同意《建设算力平台2026年度建设方案》。',
      '二、审定意见：抓紧推进',
      '三、请按以下要求修改完善：补充资金来源',
      '四、修改完善并经确认后，按确认的方案组织实施。',
      '此复。',
      '广西壮族自治区人民政府',
      '2026年4月1日',
    ]);
  });

  it('leaves the number open while none was recorded, and does without a request for an amendment', async () => {
    const lines = await read(
      replyDocument({ ...reply, decision: 'refused', conditions: null, number: null, request: null }),
    );
    expect(lines).toEqual(expect.arrayContaining(['（文号待编）', '你单位报送的方案收悉。现批复如下：']));
    expect(lines).toContain('一、不同意《建设算力平台2026年度建设方案》。');
  });
});

describe('the minutes of a session as DOCX', () => {
  const anItem = (change: Partial<MinutesItem>): MinutesItem => ({
    ...subject,
    decided: null,
    dissents: [],
    ...change,
  });

  it('go through the items in their order, with decisions, conditions and dissents', async () => {
    const items = [
      anItem({ decided: { decision: 'approved', opinion: '同意', conditions: null }, dissents: [dissent] }),
      anItem({ taskNumber: 8, taskTitle: '建设5G基站', lead: '自治区通信管理局' }),
    ];
    const held = {
      title: '第3次专题会议',
      number: '桂政阅〔2026〕5号',
      heldOn: '2026-03-20',
      office: '自治区人民政府办公厅',
    };
    expect(await read(minutesDocument({ ...held, planTitle: subject.planTitle, items, hidden: 1 }))).toEqual([
      '第3次专题会议纪要',
      '桂政阅〔2026〕5号',
      '2026年3月20日，第3次专题会议召开，审议《广西新型基础设施建设三年行动计划》年度建设方案3项。纪要如下：',
      '一、《建设算力平台2026年度建设方案》',
      '会议听取了自治区大数据发展局关于任务7的汇报。',
      '会议同意该方案。',
      '审定意见：同意',
      '自治区财政厅保留意见：资金自筹。统筹单位协调建议：分两年安排',
      '二、《建设5G基站2026年度建设方案》',
      '会议听取了自治区通信管理局关于任务8的汇报。',
      '本次会议未作决定。',
      '其余1项议题从略。',
      '自治区人民政府办公厅',
      '2026年3月20日',
    ]);
  });
});
