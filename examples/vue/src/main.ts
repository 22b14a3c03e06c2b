import { createApp } from 'vue';
import BuySeat from './BuySeat.vue';

createApp(BuySeat, { eventId: '550e8400-e29b-41d4-a716-446655440000' }).mount('#app');
