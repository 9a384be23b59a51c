import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';

import { Read } from '../route/route.js';
import { Health } from './health.dto.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Read({ may: 'anyone', answers: Health, says: 'Whether the api and its database work; 503 when not.' })
  check(): Promise<Health> {
    return this.dataSource.query('SELECT 1').then(() => ({ status: 'ok', database: 'up' }));
  }
}
