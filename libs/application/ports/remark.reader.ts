import type { Attachment, Comment } from '#domain/task/task.js';

export type CommentView = Comment & { readonly personName: string };
export type AttachmentView = Attachment & { readonly personName: string };

/** Reads what was said of a task and attached to it; who may know is decided by the query. */
export abstract class RemarkReader {
  abstract comments(taskId: string): Promise<readonly CommentView[]>;
  abstract comment(id: string): Promise<CommentView | null>;
  abstract attachments(taskId: string): Promise<readonly AttachmentView[]>;
  abstract attachment(id: string): Promise<AttachmentView | null>;
  /** Null where the content has been erased. */
  abstract content(sha256: string): Promise<Buffer | null>;
}
