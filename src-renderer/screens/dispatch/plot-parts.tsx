import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of a plot's frame in pixels, at least `least`; `first` until it has been measured. */
export function usePlotWidth(first: number, least: number): { frame: RefObject<HTMLDivElement | null>; width: number } {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(least, Math.round(entry.contentRect.width))));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [least]);
  return { frame, width };
}

interface ScaleProps {
  ticks: readonly { readonly y: number; readonly value: number }[];
  left: number;
  right: number;
  words: (value: number) => string;
}

/** The lines of a plot's scale, with what they stand for at the left. */
export function PlotScale({ ticks, left, right, words }: ScaleProps) {
  return ticks.map((tick) => (
    <g key={tick.value}>
      <line className="grid" x1={left} x2={right} y1={tick.y} y2={tick.y} />
      <text x={left - 8} y={tick.y + 4} textAnchor="end">
        {words(tick.value)}
      </text>
    </g>
  ));
}
