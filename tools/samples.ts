/** `npm run samples`: sheets of what the local studio makes, into docs/images/samples, and what they cost. */
import { makePictures } from './samples/pictures.ts';

await makePictures(new URL('../docs/images/samples/', import.meta.url));
