import type { DataSource } from 'typeorm';

import { type AttachmentView, type CommentView, RemarkReader } from '#application/ports/remark.reader.js';

import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { namedQuery } from '../named-query.js';

type Remark = Json & { readonly person_name: string };

const byTask = (table: 'comment' | 'attachment'): string => `
SELECT to_json(x) AS row FROM (SELECT r.*, p.name AS person_name FROM ${table} r JOIN person p ON p.id = r.person_id
  WHERE r.task_id = $1 ORDER BY r.id) x`;
const byId = (table: 'comment' | 'attachment'): string => `
SELECT to_json(x) AS row FROM (SELECT r.*, p.name AS person_name FROM ${table} r JOIN person p ON p.id = r.person_id WHERE r.id = $1) x`;

export class PostgresRemarkReader extends RemarkReader {
  private readonly said;
  private readonly file;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.said = new RowMapper(dataSource, collections.comments);
    this.file = new RowMapper(dataSource, collections.attachments);
  }

  async comments(taskId: string): Promise<CommentView[]> {
    const rows = await this.rows(byTask('comment'), taskId);
    return rows.map((row) => this.commentOf(row));
  }

  async comment(id: string): Promise<CommentView | null> {
    const [row] = await this.rows(byId('comment'), id);
    return row === undefined ? null : this.commentOf(row);
  }

  async attachments(taskId: string): Promise<AttachmentView[]> {
    return (await this.rows(byTask('attachment'), taskId)).map((row) => this.attachmentOf(row));
  }

  async attachment(id: string): Promise<AttachmentView | null> {
    const [row] = await this.rows(byId('attachment'), id);
    return row === undefined ? null : this.attachmentOf(row);
  }

  async content(sha256: string): Promise<Buffer | null> {
    const text = 'SELECT content FROM blob WHERE sha256 = $1';
    const [row] = await namedQuery<{ content: Buffer | null }>(this.dataSource, { text, values: [sha256] });
    return row?.content ?? null;
  }

  private async rows(text: string, id: string): Promise<Remark[]> {
    return (await namedQuery<{ row: Remark }>(this.dataSource, { text, values: [id] })).map(({ row }) => row);
  }

  private commentOf(row: Remark): CommentView {
    return { ...this.said.one(row), personName: row.person_name };
  }

  private attachmentOf(row: Remark): AttachmentView {
    return { ...this.file.one(row), personName: row.person_name };
  }
}
