import { createSocket } from 'node:dgram';

export interface Zone {
  /** TXT records by name; a long one is cut into pieces, as on the wire. */
  readonly txt?: Readonly<Record<string, readonly string[]>>;
  /** Mail hosts by name, the first choice first; `.` is a null MX. */
  readonly mx?: Readonly<Record<string, readonly string[]>>;
  /** IPv4 addresses by name. */
  readonly a?: Readonly<Record<string, string>>;
  /** Names that are never answered. */
  readonly silent?: readonly string[];
}

const types = { a: 1, mx: 15, txt: 16 } as const;

/** A name server on this machine that knows one zone and nothing else (RFC 1035). */
export async function startNameServer(zone: Zone) {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const { name, type, end } = readQuestion(query);
    asked.push(name);
    if (zone.silent?.includes(name)) return;
    const answers = recordsOf(zone, name, type).map((data) => record(type, data));
    const known = [zone.txt, zone.mx, zone.a].some((part) => part !== undefined && Object.hasOwn(part, name));
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    // An answer with authority; 3 is a name that does not exist.
    header.writeUInt16BE(0x8580 | (known ? 0 : 3), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(answers.length, 6);
    socket.send(Buffer.concat([header, query.subarray(12, end), ...answers]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    /** Every name that was asked about. */
    asked,
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

function readQuestion(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function recordsOf(zone: Zone, name: string, type: number): Buffer[] {
  if (type === types.txt) return (zone.txt?.[name] ?? []).map(textData);
  if (type === types.mx)
    return (zone.mx?.[name] ?? []).map((host, index) => Buffer.concat([Buffer.from([0, index * 10]), encodeName(host)]));
  const address = type === types.a ? zone.a?.[name] : undefined;
  return address === undefined ? [] : [Buffer.from(address.split('.').map(Number))];
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function textData(text: string): Buffer {
  const pieces = text.match(/[\s\S]{1,100}/g) ?? [''];
  return Buffer.concat(pieces.map((piece) => Buffer.concat([Buffer.from([Buffer.byteLength(piece)]), Buffer.from(piece)])));
}

function encodeName(name: string): Buffer {
  const labels = name === '.' ? [] : name.split('.');
  return Buffer.concat([...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])]);
}
