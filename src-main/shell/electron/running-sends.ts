/** Which sends are running, as the application's own events tell. */
export class RunningSends {
  readonly #orders = new Set<string>();

  /** Takes in one pushed event, as JSON. */
  hear(json: string): void {
    const { event, data } = JSON.parse(json) as { event: string; data: { orderId: string; state: string } };
    if (event !== 'progress') return;
    if (data.state === 'sending') this.#orders.add(data.orderId);
    else this.#orders.delete(data.orderId);
  }

  get any(): boolean {
    return this.#orders.size > 0;
  }
}
