/** The plain text of a mail, in Liquid. Lines may be long: mail programs wrap them. */
export const textTemplate = `Hello {{ name }},
{%- if things.size > 0 %}

{{ opening }}
{%- for thing in things %}

{{ forloop.index }}. {{ thing.title }}: {{ thing.where }}{% if thing.overdue %} (overdue){% endif %}
   {{ thing.when }}.{% if thing.ways != "" %} {{ thing.ways }}{% endif %}
   {{ thing.reason }}
{%- if thing.patience != "" %}
   {{ thing.patience }}
{%- endif %}
{%- if thing.draft %}

   Words to look over and send:
{% if thing.draft.subject %}   | {{ thing.draft.subject }}
   |
{% endif %}{{ thing.draft.text | quoted }}
{% endif %}
   Open it:    {{ thing.address }}
   Not today:  {{ thing.snoozeAddress }}
{%- endfor %}
{%- if more > 0 %}

{{ more }} more can be done: {{ todayAddress }}
{%- endif %}
{%- elsif week == nil %}

Nothing is due today, and nothing is owed. Being patient is part of following up well.
{%- endif %}
{%- if week %}

{{ weekOpening }}
{%- for client in week.clients %}

{{ client.name }}: {{ client.address }}
{%- for exception in client.exceptions %}
 - {{ exception.label }}, {{ exception.where }}: {{ exception.reason }}
{%- endfor %}
{%- endfor %}
{%- if week.more > 0 %}

{{ week.more }} more: {{ week.address }}
{%- endif %}
{%- if week.still != "" %}

Still open from before: {{ week.still }}.
{%- endif %}
{%- if week.fine != "" %}

Doing fine: {{ week.fine }}.
{%- endif %}
{%- endif %}

--{{ " " }}
{{ footer }}
When and whether: {{ settingsAddress }}
No more of these mails: {{ unsubscribeAddress }}
`;
