import type { DataSource } from 'typeorm';

import type { SavedViewRow } from '#application/ports/directory.rows.js';
import { SavedViewRepository } from '#application/ports/saved-view.repository.js';

import { savedViewEntity } from '../entities/access.entity.js';
import { namedQuery } from '../named-query.js';

export class PostgresSavedViewRepository extends SavedViewRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  visible(personId: string, unitIds: readonly string[]): Promise<SavedViewRow[]> {
    return this.dataSource
      .getRepository(savedViewEntity)
      .createQueryBuilder('view')
      .where('view.person_id = :personId OR view.unit_id = ANY(:unitIds)', { personId, unitIds })
      .orderBy('view.name')
      .addOrderBy('view.id')
      .getMany();
  }

  async save(view: SavedViewRow): Promise<void> {
    const text = 'INSERT INTO saved_view (id, person_id, unit_id, name, query) VALUES ($1, $2, $3, $4, $5)';
    const values = [view.id, view.personId, view.unitId, view.name, JSON.stringify(view.query)];
    await namedQuery(this.dataSource, { text, values });
  }

  async delete(id: string, personId: string): Promise<boolean> {
    const { affected } = await this.dataSource.getRepository(savedViewEntity).delete({ id, personId });
    return affected === 1;
  }
}
