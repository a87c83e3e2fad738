/** The local illustrator: layered news scenes in the manner of its painters, drawn in worker threads. */
export { createPool, type PaintPool } from './pool.ts';
export { createLocalImageProvider } from './provider.ts';
