import { buy } from './app.ts';

self.addEventListener('message', () => {
  buy().then(
    (state) => self.postMessage(state),
    (error: unknown) => self.postMessage(String(error)),
  );
});
