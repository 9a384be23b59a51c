import type { Rung } from '../deadline/deadline.js';
import type { BackTestChange } from './back-test.js';

/** 督办节点: what each does. */
export const rungLabels: Readonly<Record<Rung['do'], string>> = {
  remind: '提醒经办',
  'tell-leader': '告知单位领导',
  'tell-coordinator': '告知统筹单位',
  mark: '亮灯记录',
  'draft-slip': '拟督办单',
  deem: '视为答复',
};

export const changeLabels: Readonly<Record<BackTestChange, string>> = {
  same: '相同',
  added: '增加',
  gone: '减少',
};
