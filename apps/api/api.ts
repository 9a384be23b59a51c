import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

import { AppModule } from './app.module.js';
import { serveDocumentation } from './documentation.js';
import { acceptJson } from './route/json-body.js';
import type { ApiSettings } from './settings.js';

const mebibyte = 1024 * 1024;

/** The api, initialized and not yet listening. Rejects when the database cannot be reached. */
export async function createApi(settings: ApiSettings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: settings.trustProxy,
    bodyLimit: mebibyte,
    forceCloseConnections: 'idle',
    // Failures are reported under it, by several processes.
    genReqId: () => randomUUID(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: new ConsoleLogger({ json: true, logLevels: logLevels(settings.logLevel) }),
    // Fastify reads JSON by itself. NestJS would add HTML forms, which another site could post with the cookie.
    bodyParser: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  const fastify = app.getHttpAdapter().getInstance();
  // Only where a document comes in may a body be larger: a file of 10 MB is 14 in base64.
  fastify.addHook('onRoute', (route) => {
    if (/\/(attachments|plans)$/.test(route.url)) route.bodyLimit = 15 * mebibyte;
  });
  fastify.decorateRequest('principal', null);
  fastify.removeContentTypeParser('text/plain');
  acceptJson(fastify);
  // What one person may read is for no cache on the way; whatever is the same for all says so itself.
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.header('Cache-Control', 'no-store');
    done();
  });
  serveDocumentation(app, { ui: settings.browsable });
  await app.init();
  await fastify.ready();
  return app;
}

function logLevels(least: ApiSettings['logLevel']): LogLevel[] {
  const levels: Readonly<Record<ApiSettings['logLevel'], LogLevel[]>> = {
    debug: ['debug', 'log', 'warn', 'error', 'fatal'],
    info: ['log', 'warn', 'error', 'fatal'],
    warn: ['warn', 'error', 'fatal'],
    error: ['error', 'fatal'],
    silent: [],
  };
  return levels[least];
}
