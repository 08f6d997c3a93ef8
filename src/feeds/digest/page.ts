import { Liquid } from 'liquidjs';

/** A small page behind a link in a mail, for somebody who is not signed in. */
export interface LinkPage {
  title: string;
  paragraphs: readonly string[];
  /** What the button does; left out where there is nothing to do. */
  form?: {
    /** The address that is posted to. */
    action: string;
    button: string;
    choices: readonly { name: string; value: string; label: string; chosen: boolean }[];
    /** What is chosen, for those who hear the page. */
    legend: string;
  };
  settingsAddress: string;
}

const engine = new Liquid({ ownPropertyOnly: true, strictFilters: true, outputEscape: 'escape' });

const template = engine.parse(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>{{ title }} · Top of Mind</title>
<style>
:root { color-scheme: light dark; --ground: #f4f5f7; --card: #ffffff; --line: #dee2e6; --ink: #212529; --link: #1864ab; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1a1b1e; --card: #25262b; --line: #4a4d52; --ink: #e9ecef; --link: #74c0fc; }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
main { max-width: 34rem; margin: 10vh auto 0; padding: 0 1rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1.5rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .75rem; font-size: 1.4rem; line-height: 1.3; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
legend { padding: 0; margin-bottom: .25rem; }
label { display: block; padding: .35rem 0; }
button { font: inherit; font-weight: 600; border: 0; border-radius: 6px; padding: .6rem 1.2rem; background: #1864ab; color: #ffffff; cursor: pointer; }
button:focus-visible, a:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
a { color: var(--link); }
</style>
</head>
<body>
<main>
<section>
<h1>{{ title }}</h1>
{%- for paragraph in paragraphs %}
<p>{{ paragraph }}</p>
{%- endfor %}
{%- if form %}
<form method="post" action="{{ form.action }}">
{%- if form.choices.size > 0 %}
<fieldset>
<legend>{{ form.legend }}</legend>
{%- for choice in form.choices %}
<label><input type="radio" name="{{ choice.name }}" value="{{ choice.value }}"{% if choice.chosen %} checked{% endif %}> {{ choice.label }}</label>
{%- endfor %}
</fieldset>
{%- endif %}
<button type="submit">{{ form.button }}</button>
</form>
{%- endif %}
<p><a href="{{ settingsAddress }}">All settings of mail from us</a></p>
</section>
</main>
</body>
</html>
`);

/** The page as HTML; whatever is put in is escaped. */
export function linkPage(page: LinkPage): string {
  return String(engine.renderSync(template, page));
}
