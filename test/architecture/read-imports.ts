import { parseSync, Visitor } from 'vite';

export interface Import {
  /** `null`: computed at run time, so that nobody can tell what it brings in. */
  readonly specifier: string | null;
  /** Erased when the types are stripped. `import { type A } from 'x'` is not: it still loads x. */
  readonly typeOnly: boolean;
}

export interface SourceFacts {
  readonly imports: readonly Import[];
  /** Reads of the clock and of randomness, as they are written: `Date.now()`. */
  readonly impureCalls: readonly string[];
}

/** Everything the rules ask of one source text. Throws when it cannot be parsed: a file that is not read is not checked. */
export function readSource(path: string, source: string): SourceFacts {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const impureCalls: string[] = [];
  const literal = (node: { type: string; value?: unknown } | undefined): string | null =>
    node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
  new Visitor({
    ImportDeclaration: (node) => {
      imports.push({ specifier: node.source.value, typeOnly: node.importKind === 'type' });
    },
    ExportNamedDeclaration: (node) => {
      if (node.source) imports.push({ specifier: node.source.value, typeOnly: node.exportKind === 'type' });
    },
    ExportAllDeclaration: (node) => {
      imports.push({ specifier: node.source.value, typeOnly: node.exportKind === 'type' });
    },
    ImportExpression: (node) => {
      imports.push({ specifier: literal(node.source), typeOnly: false });
    },
    TSImportType: (node) => {
      imports.push({ specifier: literal(node.source), typeOnly: true });
    },
    TSImportEqualsDeclaration: (node) => {
      if (node.moduleReference.type !== 'TSExternalModuleReference') return;
      imports.push({ specifier: literal(node.moduleReference.expression), typeOnly: node.importKind === 'type' });
    },
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type === 'Identifier' && callee.name === 'require') {
        imports.push({ specifier: literal(node.arguments[0]), typeOnly: false });
      }
      if (callee.type === 'Identifier' && callee.name === 'Date') impureCalls.push('Date()');
    },
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      const name = `${node.object.name}.${node.property.name}`;
      if (name === 'Date.now' || name === 'Math.random') impureCalls.push(name);
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        impureCalls.push('new Date()');
      }
    },
  }).visit(program);
  return { imports, impureCalls };
}
