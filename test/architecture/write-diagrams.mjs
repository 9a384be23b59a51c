import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diagramPages } from '#domain/diagram/diagram-pages.js';

// Plain Node resolves #domain to dist, so `npm run diagrams` builds first.
const folder = new URL('../../docs/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { name, text } of diagramPages()) {
  writeFileSync(new URL(name, folder), text);
  console.log(fileURLToPath(new URL(name, folder)));
}
