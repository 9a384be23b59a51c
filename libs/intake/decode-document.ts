import { createHash } from 'node:crypto';
import { secrecyMark } from './secrecy-mark.js';

export interface DecodedDocument {
  /** Without byte-order mark; otherwise unchanged. */
  readonly text: string;
  /** Lower-case hex, over all bytes of the file. */
  readonly sha256: string;
}

export interface RefusedDocument {
  readonly code: 'FILE_REFUSED' | 'STATE_SECRET';
  /** Chinese, and says what to do. */
  readonly message: string;
  /** The secrecy mark that was found; empty where another thing is wrong. */
  readonly mark: string;
}

export const maximumBytes = 5 * 1024 * 1024;

/** Takes a .txt file in UTF-8 with or without byte-order mark; everything else is refused with what to do instead. */
export function decodeDocument(bytes: Uint8Array): DecodedDocument | RefusedDocument {
  if (bytes.length > maximumBytes) return refused('文件超过5MB，请只上传方案正文的纯文本。');
  const text = utf8Of(bytes);
  if (text === null || text.includes('\0')) {
    return refused('目前只接受UTF-8编码的纯文本文件（.txt）。请将文件另存为“纯文本，UTF-8编码”后重新上传。');
  }
  if (text.trim() === '') return refused('文件没有内容，请核对后重新上传。');
  const mark = secrecyMark(text);
  if (mark !== null) return { code: 'STATE_SECRET', message: secretMessage(mark), mark };
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refused(message: string): RefusedDocument {
  return { code: 'FILE_REFUSED', message, mark: '' };
}

function secretMessage(mark: string): string {
  return (
    `文件带有“${mark}”标志，未予接收，也未保存。本系统不得上传涉密信息：请按保密规定线下办理，在系统中只将事项标记为“线下办理”；` +
    '如已误传至其他位置，请立即报告本单位保密工作机构。'
  );
}
