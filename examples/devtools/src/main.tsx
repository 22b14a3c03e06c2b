import { createRoot } from 'react-dom/client';
import { App } from './App';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App eventId="550e8400-e29b-41d4-a716-446655440000" />);
