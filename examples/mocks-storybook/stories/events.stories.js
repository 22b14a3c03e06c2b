import { backend } from '../.storybook/backend.js';

export default { title: 'Events' };

/** What the app does: it asks its own path, and shows what it gets. */
function render() {
  const list = document.createElement('ul');
  const item = ({ name }) => Object.assign(document.createElement('li'), { textContent: name });
  fetch('/api/catalog/events')
    .then((reply) => reply.json())
    .then((events) => list.replaceChildren(...events.map(item)))
    .catch(() => list.replaceChildren(item({ name: 'The events cannot be loaded' })));
  return list;
}

export const Loaded = { render };

export const Offline = {
  render,
  beforeEach: () => void backend.platform.faults.add({ fault: { kind: 'reset' }, service: 'catalog' }),
};
