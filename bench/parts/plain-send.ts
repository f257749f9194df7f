import { createTransport } from 'nodemailer';

/**
 * What most scripts do: a pooled nodemailer transport and one `sendMail` a recipient, each composed anew; no
 * bookkeeping. Arguments: the relay's port, how many recipients, connections, bytes of a mail. Prints one JSON line.
 */
const [port = '0', count = '0', connections = '8', bytes = '5000'] = process.argv.slice(2);
const recipients = Number(count);
const line = 'Fristen for å melde seg til eksamen er 1. september. Les mer på nettsidene.\n';
// Text and HTML as parts, like the mail that Budstikke sends; quoted-printable makes them somewhat longer.
const text = line.repeat(Math.max(1, Math.round((Number(bytes) * 0.42) / line.length)));
const html = `<p>${text.replaceAll('\n', '</p>\n<p>')}</p>`;
const transport = createTransport({
  pool: true,
  host: '127.0.0.1',
  port: Number(port),
  secure: false,
  ignoreTLS: true,
  maxConnections: Number(connections),
  maxMessages: Number.POSITIVE_INFINITY,
});
const began = performance.now();
const cpu = process.cpuUsage();
let next = 0;
const worker = async () => {
  while (next < recipients) {
    next += 1;
    await transport.sendMail({
      from: 'studier@uni.example',
      to: `r${next}@student.uni.example`,
      replyTo: 'svar@lister.uni.example',
      subject: 'Meld deg til eksamen innen 1. september',
      text,
      html,
    });
  }
};
await Promise.all(Array.from({ length: Number(connections) }, worker));
const seconds = (performance.now() - began) / 1000;
const used = process.cpuUsage(cpu);
transport.close();
process.stdout.write(`${JSON.stringify({ rate: recipients / seconds, cpuMilliseconds: (used.user + used.system) / 1000 / recipients })}\n`);
