import type { DataSource } from 'typeorm';

import { NoticePreferences } from '#application/notice/notice.port.js';
import { defaultPreference, type NoticePreference } from '#domain/notice/notice-preference.js';

import { noticePreferenceEntity } from '../entities/notice.entity.js';
import { namedQuery } from '../named-query.js';
import { savePreferenceSql } from './notice.sql.js';

export class PostgresNoticePreferences extends NoticePreferences {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async of(personId: string): Promise<NoticePreference> {
    const kept = await this.dataSource.getRepository(noticePreferenceEntity).findOneBy({ personId });
    return kept ?? defaultPreference(personId);
  }

  async save({ personId, mail, channels, digestHour }: NoticePreference): Promise<void> {
    const values = [personId, mail, JSON.stringify(channels), digestHour];
    await namedQuery(this.dataSource, { text: savePreferenceSql, values });
  }
}
