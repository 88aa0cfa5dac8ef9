import type { CodegenConfig } from '@graphql-codegen/cli';

/** The types of the operations in src, from the schema of the server or the repository. */
const config: CodegenConfig = {
  schema: process.env.POLICYGRAPH_SCHEMA ?? '../../schema.graphqls',
  documents: ['src/*.ts'],
  importExtension: '.js',
  generates: {
    './src/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { Decimal: 'number', Cursor: 'string' },
      },
    },
  },
};

export default config;
