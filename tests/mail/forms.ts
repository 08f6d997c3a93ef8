/*
 * Forwards as mail programs write them, after what they really send. Each passes on a message of the given one, in plain
 * text and in HTML.
 */

export interface Passed {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  body: string;
}

export interface Form {
  program: string;
  subject: (subject: string) => string;
  text: (passed: Passed) => string;
  html: (passed: Passed) => string;
  /** When the original was written, as it is printed: 9:31 in New York, on Monday 2 March 2026. */
  at: string;
}

const plainBox = ({ name, address }: Passed['from']) => `${name} <${address}>`;
const htmlBox = ({ name, address }: Passed['from']) => `${name} &lt;${address}&gt;`;
const linkedBox = ({ name, address }: Passed['from']) =>
  `${name} &lt;<a href="mailto:${address}">${address}</a>&gt;`;

/** 9:31:08 in New York, where winter is five hours behind. */
const exact = '2026-03-02T14:31:08Z';
const toTheMinute = '2026-03-02T14:31:00Z';

function gmail(language: string, from: string, date: string): Form {
  return {
    program: `Gmail in ${language}`,
    subject: subject => `Fwd: ${subject}`,
    at: toTheMinute,
    text: p =>
      `For the log\n\n---------- Forwarded message ---------\n${from} ${plainBox(p.from)}\nDate: ${date}\nSubject: ${p.subject}\nTo: ${plainBox(p.to)}\n\n\n${p.body}\n`,
    html: p =>
      `<div dir="ltr"><div>For the log</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${from} <b class="gmail_sendername" dir="auto">${p.from.name}</b> <span dir="auto">&lt;<a href="mailto:${p.from.address}">${p.from.address}</a>&gt;</span><br>Date: ${date}<br>Subject: ${p.subject}<br>To: ${linkedBox(p.to)}<br></div><br><br><div dir="ltr">${p.body}</div></div></div>`,
  };
}

function apple(language: string, begin: string, names: [string, string, string, string], date: string): Form {
  const [from, subject, at, to] = names;
  const row = (name: string, value: string) =>
    `<div style="margin-top: 0px; margin-right: 0px;"><span style="font-family: -webkit-system-font"><b>${name} </b></span><span>${value}<br></span></div>`;
  return {
    program: `Apple Mail in ${language}`,
    subject: text => `Fwd: ${text}`,
    at: exact,
    text: p =>
      `\n\n> ${begin}\n> \n> ${from} ${plainBox(p.from)}\n> ${subject} ${p.subject}\n> ${at} ${date}\n> ${to} ${plainBox(p.to)}\n> \n> ${p.body}\n`,
    html: p =>
      `<html><body style="overflow-wrap: break-word;"><br><div><br><blockquote type="cite"><div>${begin}</div><br class="Apple-interchange-newline">${row(from, linkedBox(p.from))}${row(subject, `<b>${p.subject}</b>`)}${row(at, date)}${row(to, linkedBox(p.to))}<br><div>${p.body}</div></blockquote></div></body></html>`,
  };
}

function outlookWeb(): Form {
  const date = 'Monday, March 2, 2026 9:31 AM';
  return {
    program: 'Outlook on the web',
    subject: subject => `Fw: ${subject}`,
    at: toTheMinute,
    text: p =>
      `\n\n________________________________\nFrom: ${plainBox(p.from)}\nSent: ${date}\nTo: ${plainBox(p.to)}\nSubject: ${p.subject}\n\n${p.body}\n`,
    html: p =>
      `<html><body><div class="elementToProof"><br></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> ${htmlBox(p.from)}<br><b>Sent:</b> ${date}<br><b>To:</b> ${htmlBox(p.to)}<br><b>Subject:</b> ${p.subject}</font><div>&nbsp;</div></div><div>${p.body}</div></body></html>`,
  };
}

function outlook(
  language: string,
  mark: string,
  names: [string, string, string, string],
  date: string,
): Form {
  const [from, sent, to, subject] = names;
  return {
    program: `Outlook on the desktop in ${language}`,
    subject: text => `${mark}: ${text}`,
    at: toTheMinute,
    text: p =>
      `\n\n${from} ${plainBox(p.from)}\n${sent} ${date}\n${to} ${plainBox(p.to)}\n${subject} ${p.subject}\n\n${p.body}\n`,
    html: p =>
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang="EN-US"><div class="WordSection1"><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>${from}</b> ${htmlBox(p.from)}<br><b>${sent}</b> ${date}<br><b>${to}</b> ${htmlBox(p.to)}<br><b>${subject}</b> ${p.subject}<o:p></o:p></p></div><p class="MsoNormal">${p.body}</p></div></body></html>`,
  };
}

function thunderbird(language: string, mark: string, names: [string, string, string, string]): Form {
  const [subject, at, from, to] = names;
  const date = 'Mon, 2 Mar 2026 09:31:08 -0500';
  const row = (name: string, value: string) =>
    `<tr><th valign="BASELINE" align="RIGHT" nowrap="nowrap">${name} </th><td>${value}</td></tr>`;
  const box = ({ name, address }: Passed['from']) =>
    `${name} <a class="moz-txt-link-rfc2396E" href="mailto:${address}">&lt;${address}&gt;</a>`;
  return {
    program: `Thunderbird in ${language}`,
    subject: text => `Fwd: ${text}`,
    at: exact,
    text: p =>
      `\n\n\n-------- ${mark} --------\n${subject} \t${p.subject}\n${at} \t${date}\n${from} \t${plainBox(p.from)}\n${to} \t${plainBox(p.to)}\n\n\n\n${p.body}\n`,
    html: p =>
      `<!DOCTYPE html><html><head></head><body><p><br></p><div class="moz-forward-container"><br><br>-------- ${mark} --------<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody>${row(subject, p.subject)}${row(at, date)}${row(from, box(p.from))}${row(to, box(p.to))}</tbody></table><br><br>${p.body}</div></body></html>`,
  };
}

function yahoo(): Form {
  const date = 'Monday, March 2, 2026 at 09:31:08 AM EST';
  return {
    program: 'Yahoo',
    subject: subject => `Fw: ${subject}`,
    at: exact,
    text: p =>
      `   ----- Forwarded Message ----- From: ${plainBox(p.from)}To: ${plainBox(p.to)}Sent: ${date}Subject: ${p.subject}\n ${p.body}\n`,
    html: p =>
      `<html><head></head><body><div class="ydp1yahoo-style-wrap"><div><br></div><div id="yahoo_quoted_1" class="yahoo_quoted"><div><div>----- Forwarded Message -----</div><div><b>From:</b> ${htmlBox(p.from)}</div><div><b>To:</b> ${htmlBox(p.to)}</div><div><b>Sent:</b> ${date}</div><div><b>Subject:</b> ${p.subject}</div><div><br></div><div>${p.body}</div></div></div></div></body></html>`,
  };
}

export const forms: readonly Form[] = [
  gmail('English', 'From:', 'Mon, Mar 2, 2026 at 9:31 AM'),
  gmail('German', 'Von:', 'Mo., 2. März 2026 um 09:31 Uhr'),
  gmail('French', 'De :', 'lun. 2 mars 2026 à 09:31'),
  apple(
    'English',
    'Begin forwarded message:',
    ['From:', 'Subject:', 'Date:', 'To:'],
    'March 2, 2026 at 9:31:08 AM EST',
  ),
  apple(
    'German',
    'Anfang der weitergeleiteten Nachricht:',
    ['Von:', 'Betreff:', 'Datum:', 'An:'],
    '2. März 2026 um 09:31:08 GMT-5',
  ),
  outlookWeb(),
  outlook('English', 'FW', ['From:', 'Sent:', 'To:', 'Subject:'], 'Monday, March 2, 2026 9:31 AM'),
  outlook('French', 'TR', ['De :', 'Date :', 'À :', 'Objet :'], 'lundi, 2 mars 2026 à 09:31'),
  outlook('German', 'WG', ['Von:', 'Datum:', 'An:', 'Betreff:'], 'Montag, 2. März 2026 um 09:31'),
  thunderbird('English', 'Forwarded Message', ['Subject:', 'Date:', 'From:', 'To:']),
  thunderbird('German', 'Weitergeleitete Nachricht', ['Betreff:', 'Datum:', 'Von:', 'An:']),
  yahoo(),
];
