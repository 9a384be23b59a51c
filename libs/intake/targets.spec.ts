import { describe, expect, it } from '@jest/globals';
import { Reading } from './reading.js';
import { datesIn } from './stated-dates.js';
import { targetsIn } from './targets.js';

const targets = (text: string): string[] =>
  targetsIn(Reading.of(text), 'task:1').map(({ indicator, comparator, value, valueMax, unit, byYear }) =>
    [indicator, comparator, value, ...(valueMax === null ? [] : [valueMax]), unit, byYear].join(' '),
  );

describe('numeric targets', () => {
  it.each([
    ['建成20个左右自治区级以上平台。', '自治区级以上平台 ≈ 20 个 '],
    ['培育2—3个企业。', '企业 range 2 3 个 '],
    ['培育1-2家企业。', '企业 range 1 2 家 '],
    ['引进10家以上企业。', '企业 ≥ 10 家 '],
    ['打造不少于10个场景。', '场景 ≥ 10 个 '],
    ['能耗不超过1.5万吨。', '能耗 ≤ 1.5 万吨 '],
    ['到2025年，产值突破1000亿元。', '产值 ≥ 1000 亿元 2025'],
    ['产值由10亿元提高到20亿元。', '产值由10亿元 = 20 亿元 '],
  ])('compare as the words beside the number say: %s', (text, expected) => {
    expect(targets(text)).toEqual([expected]);
  });

  it.each([
    '推进南宁地铁5号线。',
    '采用5G—V2X技术。',
    '（2021—2023年）',
    '发展第3个基地。',
    '历时12个月。',
    '中国—东盟。',
  ])('are not seen in %s', (text) => {
    expect(targets(text)).toEqual([]);
  });

  it('share the subject and the year that stand before them in the sentence', () => {
    expect(targets('到 2023年，力争汽车产业产值达到400亿元，增加值达到130亿元、增加值占比达到7%。')).toEqual([
      '汽车产业产值 = 400 亿元 2023',
      '汽车产业增加值 = 130 亿元 2023',
      '汽车产业增加值占比 = 7 % 2023',
    ]);
  });

  it('take the words at the head with them only as far as these govern them alone', () => {
    const texts = (text: string): string[] => targetsIn(Reading.of(text), 'plan').map((target) => target.text);
    expect(texts('到2023年，力争建成2个中心。')).toEqual(['到2023年，力争建成2个中心']);
    expect(texts('到2023年，力争产值达到4亿元，增加值达到1亿元。')).toEqual(['力争产值达到4亿元', '增加值达到1亿元']);
    expect(texts('到2023年，力争甲产值达到4亿元，乙投资完成1亿元。')).toEqual(['甲产值达到4亿元', '乙投资完成1亿元']);
  });
});

describe('stated dates', () => {
  it.each([
    ['到2023年，建成', '2023 - -'],
    ['2020年底前开展', '2020 - -'],
    ['2021年3月底前完成', '2021 3 -'],
    ['于2012年10月15日前报送', '2012 10 15'],
    ['争取“十四五”期间建成', '2025 - -'],
    ['“十三五”末', '2020 - -'],
  ])('are read from %s', (text, expected) => {
    const found = datesIn(Reading.of(text), 'sentence').map(
      ({ year, month, day }) => `${year} ${month ?? '-'} ${day ?? '-'}`,
    );
    expect(found).toEqual([expected]);
  });

  it.each(['2021—2023年投资', '2021年9月18日', '2021年13月底前', '2018年，全国'])('are no deadline in %s', (text) => {
    expect(datesIn(Reading.of(text), 'sentence')).toEqual([]);
  });
});
