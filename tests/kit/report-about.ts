/** A report as a mail system returns it, about the recipient with this number. */
export const reportAbout = (number: number): string =>
  [
    'From: MAILER-DAEMON@relay.uni.example',
    'To: retur@uni.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Mon, 24 Aug 2026 07:00:00 +0000',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.uni.example',
    '',
    `Final-Recipient: rfc822; r${number}@student.uni.example`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    '--b--',
    '',
  ].join('\r\n');
