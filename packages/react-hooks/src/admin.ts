// The entry point `@speckit/react-hooks/admin`: the verbs of those who run events.
export * from './hooks/admin.ts';
export * from './query/adminWrites.ts';
