import js from '@eslint/js'
import globals from 'globals'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const FEATURES = ['rooms', 'editor', 'files', 'presence', 'chat', 'suggestions', 'connection', 'palette']

const forbid = (group, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
})

/** The layers: ui, api, collab ← features ← app. A feature knows no other feature. */
const boundaries = [
  {
    files: ['src/{api,collab,ui}/**'],
    rules: forbid(['**/features/**', '**/app/**'], 'The ground floor does not know what stands on it.'),
  },
  {
    files: ['src/collab/**'],
    ignores: ['src/collab/**/*.test.*'],
    rules: forbid(
      [
        'react',
        'react-dom',
        'react-redux',
        '@reduxjs/*',
        '@mantine/*',
        '**/features/**',
        '**/app/**',
        '**/ui/**',
        '**/api/**',
      ],
      'The live document knows no React, no Redux and no screens.',
    ),
  },
  ...FEATURES.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: forbid(
      [
        '**/app/**',
        ...FEATURES.filter((other) => other !== feature).flatMap((other) => [
          `../${other}/**`,
          `**/features/${other}/**`,
        ]),
      ],
      'Features do not know each other; the app puts them together.',
    ),
  })),
]

export default tseslint.config(
  { ignores: ['target/', 'src/**/*.generated.ts'] },
  js.configs.recommended,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      reactHooks.configs.flat['recommended-latest'],
      jsxA11y.flatConfigs.strict,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression.arguments[body.type!="BlockStatement"]',
          message:
            'What an effect answers is its clean-up, and what a browser answers may change: use a block.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/test/**', 'e2e/**', 'attack/**', 'measure/**', 'picture/**'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'react-hooks/rules-of-hooks': 'off',
      // Playwright reads a fixture's needs from this pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  ...boundaries,
)
