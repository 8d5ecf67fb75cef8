import { app } from './app.ts';

export { SimVenue } from './objects/sim-venue.ts';
export default app;
