import { mount } from 'svelte';
import BuySeat from './BuySeat.svelte';

const target = document.querySelector('#app');
if (target) mount(BuySeat, { target, props: { eventId: '550e8400-e29b-41d4-a716-446655440000' } });
