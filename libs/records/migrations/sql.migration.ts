import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '#platform/configuration/project-root.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration is a pair of SQL files, `<name>.sql` and `<name>.down.sql`, read aloud in review. */
export function sqlMigration(name: string): new () => MigrationInterface {
  const sql = (suffix: string): string =>
    readFileSync(join(projectRoot, 'libs/records/migrations', `${name}${suffix}`), 'utf8');
  return class implements MigrationInterface {
    readonly name = migrationName(name);
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql('.sql'));
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(sql('.down.sql'));
    }
  };
}

/** TypeORM's form: the name, then the time stamp. */
export function migrationName(file: string): string {
  return file.replace(/^(\d+)-(\w+)$/, '$2$1');
}
