import { createHash } from 'node:crypto'

/** The looks of the offline reader: light, dark and on paper; in one file, because it opens without us. */
export const readerStyle = `
:root{color-scheme:light dark;--surface:#fff;--raised:#f6f7f8;--ink:#16191d;--soft:#555d66;--line:#d9dde1;--accent:#0b5c8a}
@media(prefers-color-scheme:dark){:root{--surface:#121519;--raised:#1b2026;--ink:#e9ecef;--soft:#a3acb5;--line:#343b43;--accent:#7cc4ee}}
*{box-sizing:border-box}
html{background:var(--surface);color:var(--ink);font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;scroll-padding-top:1rem}
body{max-width:70rem;margin:0 auto;padding:3rem 1.5rem 6rem}
h1{font-size:2.2rem;line-height:1.15;letter-spacing:-.02em;margin:.25rem 0 1rem}
h2{font-size:1.55rem;line-height:1.25;letter-spacing:-.01em;margin:3.5rem 0 .5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
h3{font-size:1.1rem;margin:2rem 0 .5rem}
p,ul,dl{max-width:42rem}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.soft,figcaption,.about{color:var(--soft)}
.about{font-size:.9rem;margin:.25rem 0 1rem}
.facts{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;border-top:1px solid var(--line);margin:1rem 0}
.facts>*{margin:0;padding:.55rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere;white-space:pre-line}
.facts dt{color:var(--soft);padding-right:1rem}
.contents{list-style:none;padding:0;margin:1.5rem 0;display:grid;gap:.1rem}
.contents li{display:flex;justify-content:space-between;gap:1rem;padding:.45rem 0;border-bottom:1px solid var(--line)}
.number{font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;margin:.5rem 0 0}
table{border-collapse:collapse;font-size:.875rem;min-width:100%}
th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--line);max-width:24rem;overflow-wrap:anywhere;white-space:pre-line}
th{color:var(--soft);font-weight:600;white-space:nowrap}
.kept{background:var(--raised);padding:.75rem 1rem;border-left:3px solid var(--line);font-size:.9rem}
@media(max-width:40rem){body{padding:1.5rem 1rem 4rem}.facts{grid-template-columns:1fr}.facts dt{border:0;padding-bottom:0}.facts dd{padding-top:0}}
@media print{:root{color-scheme:light;--surface:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000}body{padding:0;max-width:none}html{font-size:10pt}
h2,h3{break-after:avoid}tr,.facts>*{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}}
`

/** What the reader may load: nothing; and its own style, by digest. */
export const readerPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(readerStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`
