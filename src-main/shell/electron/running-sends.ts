/** Which sends are running and which wait for their time, as the application's own events tell. */
export class RunningSends {
  readonly #running = new Set<string>();
  readonly #waiting = new Set<string>();
  readonly #atRest: () => void;

  /** `atRest`: nothing runs or waits by itself any more. */
  constructor(atRest: () => void) {
    this.#atRest = atRest;
  }

  /** Takes in one pushed event, as JSON. */
  hear(json: string): void {
    const { event, data } = JSON.parse(json) as { event: string; data: { orderId: string; state: string } };
    if (event !== 'progress') return;
    const before = this.state;
    this.#running.delete(data.orderId);
    this.#waiting.delete(data.orderId);
    if (data.state === 'sending') this.#running.add(data.orderId);
    if (data.state === 'scheduled') this.#waiting.add(data.orderId);
    if (before !== null && this.state === null) this.#atRest();
  }

  /** What would not go on if the program ended now. */
  get state(): 'runs' | 'waits' | null {
    if (this.#running.size > 0) return 'runs';
    return this.#waiting.size > 0 ? 'waits' : null;
  }
}
