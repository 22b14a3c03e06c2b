// npm run contract: the runner itself is TypeScript, which Node runs as it is.
import '../mocks/src/cli/contract.ts';
