import ts from 'typescript';
import { type ProjectFile } from './project.files.js';

export interface ImportFound {
  readonly specifier: string;
  /** True when nothing of it exists at run time. */
  readonly typeOnly: boolean;
}

/** Every node of a source, depth first. */
export function nodesOf(file: ProjectFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind));
  return nodes;
}

/** Static and dynamic imports, re-exports, `require` and `import('…')` types. Strings and comments do not count. */
export function importsOf(file: ProjectFile): ImportFound[] {
  return nodesOf(file).flatMap((node) => importAt(node) ?? []);
}

/** The parts of string and template literals that stand in the source as written. */
export function literalsOf(file: ProjectFile): string[] {
  return nodesOf(file).flatMap((node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
      ? [node.text]
      : [],
  );
}

function importAt(node: ts.Node): ImportFound | undefined {
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, importsTypesOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? found(node.argument.literal, true) : undefined;
  if (ts.isExternalModuleReference(node)) return found(node.expression, false);
  return ts.isCallExpression(node) && loadsModule(node) ? found(node.arguments[0], false) : undefined;
}

function found(specifier: ts.Node | undefined, typeOnly: boolean): ImportFound | undefined {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, typeOnly }
    : undefined;
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function loadsModule(call: ts.CallExpression): boolean {
  const callee = call.expression;
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}
