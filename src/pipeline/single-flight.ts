import { orAborted } from './abort.ts';

export interface Passenger {
  signal: AbortSignal;
  /** 0..1 */
  onProgress?: (progress: number) => void;
}

export interface SingleFlight {
  /** Joins the work under way for this key, or starts it; `joined` tells which. */
  join<Result>(
    key: string,
    passenger: Passenger,
    start: (options: { signal: AbortSignal; onProgress: (progress: number) => void }) => Promise<Result>,
  ): { promise: Promise<Result>; joined: boolean };
}

interface Flight {
  result: Promise<unknown>;
  passengers: Set<Passenger>;
  abort: AbortController;
  landed: boolean;
}

/**
 * Equal requests at the same time share one piece of work. Each leaves when its own signal aborts;
 * the work itself is aborted when the last one has left.
 */
export function createSingleFlight(): SingleFlight {
  const flights = new Map<string, Flight>();

  return {
    join<Result>(
      key: string,
      passenger: Passenger,
      start: (options: { signal: AbortSignal; onProgress: (progress: number) => void }) => Promise<Result>,
    ) {
      const existing = flights.get(key);
      const flight = existing ?? takeOff(key, start);
      flight.passengers.add(passenger);
      const promise = orAborted(flight.result as Promise<Result>, passenger.signal).finally(() => {
        flight.passengers.delete(passenger);
        if (flight.passengers.size > 0 || flight.landed) return;
        // Whoever comes from now on starts afresh instead of joining work that is being given up.
        if (flights.get(key) === flight) flights.delete(key);
        flight.abort.abort(passenger.signal.reason);
      });
      return { promise, joined: existing !== undefined };
    },
  };

  function takeOff<Result>(
    key: string,
    start: (options: { signal: AbortSignal; onProgress: (progress: number) => void }) => Promise<Result>,
  ): Flight {
    const abort = new AbortController();
    const passengers = new Set<Passenger>();
    const onProgress = (progress: number) => {
      for (const passenger of passengers) passenger.onProgress?.(progress);
    };
    const flight: Flight = { result: start({ signal: abort.signal, onProgress }), passengers, abort, landed: false };
    const land = () => {
      flight.landed = true;
      if (flights.get(key) === flight) flights.delete(key);
    };
    // Every passenger hears of a failure by itself; when all have left, nobody needs to.
    flight.result.then(land, land);
    flights.set(key, flight);
    return flight;
  }
}
