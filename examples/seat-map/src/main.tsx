import { createRoot } from 'react-dom/client';
import { Venue } from './Venue.tsx';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Venue />);
