import { describe, expect, it } from '@jest/globals';
import { secrecyMark } from './secrecy-mark.js';

describe('the mark of a state secret', () => {
  it.each([
    ['机密★1年\n某某方案', '机密'],
    ['000001\n绝密★长期', '绝密'],
    ['秘　密 ★ 10年', '秘密'],
    ['某某方案\n\n  秘密  \n正文', '秘密'],
    ['【机密】\n正文', '机密'],
    ['秘密 特急', '秘密'],
    ['机密 5年', '机密'],
    ['编号：3 密级：绝密 份数：2', '绝密'],
    ['密级：秘密', '秘密'],
    ['秘密*2年', '秘密'],
    ['绝密级', '绝密'],
    ['机密\r\n正文', '机密'],
  ])('is found in %j', (text, mark) => {
    expect(secrecyMark(text)).toBe(mark);
  });

  it.each([
    '加强商业秘密保护。',
    '不得泄露国家秘密、工作秘密。',
    '发展机密计算技术。',
    '**保守商业秘密**',
    '秘密级以上场所建设',
    '（此件公开发布）',
    '密级管理制度',
    '广西机密设备厂\n招标',
  ])('is not seen in %j', (text) => {
    expect(secrecyMark(text)).toBeNull();
  });
});
