/**
 * The HTML of a mail, in Liquid. Everything that is put in is escaped. Styles stand in the elements, since mail programs
 * drop others; what they keep of the head is for the dark. No picture, nothing from elsewhere, nothing that tells us
 * that it was read.
 */
export const htmlTemplate = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{ subject }}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #1a1b1e !important; color: #e9ecef !important; }
  .card { background: #25262b !important; border-color: #4a4d52 !important; }
  .quiet { color: #b4b9be !important; }
  .words { background: #1a1b1e !important; border-color: #4a4d52 !important; }
  .late { color: #ffa8a8 !important; }
  a { color: #74c0fc !important; }
  .act { background: #1971c2 !important; color: #ffffff !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f5f7;color:#212529;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto;padding:24px 16px">
<p style="margin:0 0 16px">Hello {{ name }},</p>
{%- if things.size > 0 %}
<p style="margin:0 0 16px">{{ opening }}</p>
{%- for thing in things %}
<div class="card" style="background:#ffffff;border:1px solid #dee2e6;border-radius:8px;padding:16px;margin:0 0 16px;overflow-wrap:anywhere">
<h2 style="margin:0;font-size:18px;line-height:1.35">{{ thing.title }}</h2>
<p class="quiet" style="margin:0 0 8px;color:#495057;font-size:14px">{{ thing.where }}</p>
<p style="margin:0 0 8px">{% if thing.overdue %}<strong class="late" style="color:#b02a2a">Overdue.</strong> {% endif %}{{ thing.when }}.{% if thing.ways != "" %} {{ thing.ways }}{% endif %}</p>
<p style="margin:0 0 8px">{{ thing.reason }}</p>
{%- if thing.patience != "" %}
<p class="quiet" style="margin:0 0 8px;color:#495057;font-size:14px">{{ thing.patience }}</p>
{%- endif %}
{%- if thing.draft %}
<p class="quiet" style="margin:12px 0 4px;color:#495057;font-size:14px">Words to look over and send:</p>
<div class="words" style="background:#f8f9fa;border-left:3px solid #adb5bd;padding:8px 12px;margin:0 0 12px;white-space:pre-line">{% if thing.draft.subject %}<strong>{{ thing.draft.subject }}</strong>
{% endif %}{{ thing.draft.text }}</div>
{%- endif %}
<p style="margin:12px 0 0"><a class="act" href="{{ thing.address }}" style="display:inline-block;background:#1864ab;color:#ffffff;text-decoration:none;border-radius:6px;padding:8px 16px;margin-right:16px">Open it</a><a href="{{ thing.snoozeAddress }}" style="color:#1864ab;display:inline-block;padding:8px 0">Not today</a></p>
</div>
{%- endfor %}
{%- if more > 0 %}
<p style="margin:0 0 16px"><a href="{{ todayAddress }}" style="color:#1864ab">{{ more }} more can be done</a>.</p>
{%- endif %}
{%- elsif week == nil %}
<p style="margin:0 0 16px">Nothing is due today, and nothing is owed. Being patient is part of following up well.</p>
{%- endif %}
{%- if week %}
<p style="margin:16px 0">{{ weekOpening }}</p>
{%- for client in week.clients %}
<div class="card" style="background:#ffffff;border:1px solid #dee2e6;border-radius:8px;padding:16px;margin:0 0 16px;overflow-wrap:anywhere">
<h2 style="margin:0 0 8px;font-size:18px;line-height:1.35"><a href="{{ client.address }}" style="color:#1864ab">{{ client.name }}</a></h2>
{%- for exception in client.exceptions %}
<p style="margin:0 0 8px"><strong>{{ exception.label }}</strong>, <a href="{{ exception.address }}" style="color:#1864ab">{{ exception.where }}</a><br>{{ exception.reason }}</p>
{%- endfor %}
</div>
{%- endfor %}
{%- if week.more > 0 %}
<p style="margin:0 0 16px"><a href="{{ week.address }}" style="color:#1864ab">{{ week.more }} more</a></p>
{%- endif %}
{%- if week.still != "" %}
<p style="margin:0 0 16px">Still open from before: {{ week.still }}.</p>
{%- endif %}
{%- if week.fine != "" %}
<p style="margin:0 0 16px">Doing fine: {{ week.fine }}.</p>
{%- endif %}
{%- endif %}
<p class="quiet" style="margin:24px 0 0;color:#495057;font-size:13px">{{ footer }}<br><a href="{{ settingsAddress }}" style="color:#1864ab">When and whether you get these mails</a> &middot; <a href="{{ unsubscribeAddress }}" style="color:#1864ab">No more of them</a></p>
</div>
</body>
</html>
`;
