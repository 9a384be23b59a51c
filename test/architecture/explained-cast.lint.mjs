/**
 * A cast overrules the compiler. It is allowed with a comment on its line or on the line above that says why it holds.
 * `as const` is no cast, and `as unknown` only forgets.
 */
export const explainedCast = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unexplained: 'Say in a comment beside it why this cast holds, or do without.' },
  },
  create(context) {
    const commented = new Set(
      context.sourceCode.getAllComments().flatMap(({ loc }) => [loc.start.line, loc.end.line, loc.end.line + 1]),
    );
    const check = (node) => {
      const type = context.sourceCode.getText(node.typeAnnotation);
      const explained = [node.loc.start.line, node.loc.end.line, statementLine(node)].some((line) =>
        commented.has(line),
      );
      if (type !== 'const' && type !== 'unknown' && !explained) context.report({ node, messageId: 'unexplained' });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};

/** The line on which the statement around a node begins: a comment above a statement of several lines counts too. */
function statementLine(node) {
  const isStatement = /(Statement|VariableDeclaration|PropertyDefinition)$/.test(node.type);
  return isStatement || node.parent === null ? node.loc.start.line : statementLine(node.parent);
}
