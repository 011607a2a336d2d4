import { qrSquares } from '../qr/qr-squares.ts';

const EDGE = 4;

/** A QR code drawn by the server: no picture is fetched, no script runs, and nothing of it is sent anywhere. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const squares = qrSquares(text);
  const side = squares.length + EDGE * 2;
  const path = squares
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + EDGE} ${y + EDGE}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width="240"
      height="240"
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
