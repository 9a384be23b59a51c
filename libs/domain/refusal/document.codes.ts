/** Refusals about a document that is to be read; see `refusals`. */
export const documentRefusals = {
  DOCUMENT_EMPTY: {
    kind: 'invalid',
    en: 'The file is empty. Check it, then send it again.',
    zh: '文件没有内容，请核对后重新上传。',
  },
  DOCUMENT_TOO_LARGE: {
    kind: 'invalid',
    en: 'The document is larger than {limit}. Send the text of the plan alone, without pictures and annexes.',
    zh: '文件超过{limit}，请删去图片和附件，只上传方案正文。',
  },
  DOCUMENT_KIND_UNKNOWN: {
    kind: 'invalid',
    en: 'The file is no .docx, .pdf with text, .html, .md or .txt (it looks like: {what}). Open it and save it as .docx, then send that.',
    zh: '文件不是.docx、带文字的.pdf、.html、.md或.txt（内容似为：{what}），请打开后另存为.docx再上传。',
  },
  DOCUMENT_ENCODING_UNKNOWN: {
    kind: 'invalid',
    en: 'The text is in no encoding that is read (UTF-8, GB18030, UTF-16). Open it and save it as UTF-8, then send that.',
    zh: '无法识别文本编码（可读UTF-8、GB18030、UTF-16），请另存为“纯文本，UTF-8编码”后重新上传。',
  },
  DOCUMENT_DAMAGED: {
    kind: 'invalid',
    en: 'The file is damaged or incomplete. Open it in the program that made it, save it anew, then send that.',
    zh: '文件已损坏或不完整，请用原程序打开、重新保存后再上传。',
  },
  DOCUMENT_ENCRYPTED: {
    kind: 'invalid',
    en: 'The file is protected by a password. Take the protection off, save it, then send that.',
    zh: '文件设有密码，请解除密码保护、保存后重新上传。',
  },
  DOCUMENT_WITH_MACROS: {
    kind: 'invalid',
    en: 'The file contains macros. Save it as .docx, which has none, then send that.',
    zh: '文件含有宏，请另存为不含宏的.docx后重新上传。',
  },
  DOCUMENT_WITHOUT_TEXT: {
    kind: 'invalid',
    en: 'The file has no text, only pictures of it (a scan). Ask for the original Word file, or use text recognition, check the result and send that.',
    zh: '文件没有文字层（多为扫描件），请取得Word原件，或经文字识别并核对后重新上传。',
  },
  DOCUMENT_READING_TOO_LONG: {
    kind: 'invalid',
    en: 'Reading the file took more time or memory than is allowed. Save the text of the plan alone as .docx or .txt, then send that.',
    zh: '读取文件超出时间或内存限制，请将方案正文单独另存为.docx或.txt后重新上传。',
  },
} as const;
