import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Serves OpenAPI 3.1 at /api/openapi.json and, if `ui`, its browsable form at /docs, from local files. */
export function serveDocumentation(app: NestFastifyApplication, { ui }: { ui: boolean }): void {
  SwaggerModule.setup('docs', app, () => openApiOf(app), {
    ui,
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: '牵头 API',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true },
  });
}

/** The whole interface, from the same classes that check requests. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('牵头 Qiantou')
    .setDescription('行动方案的交办、认领、配合与督办。本系统不得上传涉密信息。')
    .setVersion('0.1.0')
    .setOpenAPIVersion('3.1.0')
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: 'qiantou' })
    .addSecurity('token', { type: 'http', scheme: 'bearer' })
    .build();
  return SwaggerModule.createDocument(app, builder);
}
