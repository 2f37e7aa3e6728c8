/** The looks of what opens without us: light, dark and on paper; in the page itself, because nothing may be fetched. */
export const readerStyle = `
:root{color-scheme:light dark;--surface:#fff;--raised:#f5f7f8;--ink:#16191d;--soft:#555d66;--line:#d9dde1;--accent:#0b5c8a}
@media(prefers-color-scheme:dark){:root{--surface:#121519;--raised:#1b2026;--ink:#e9ecef;--soft:#a3acb5;--line:#343b43;--accent:#7cc4ee}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{background:var(--surface);color:var(--ink);font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;scroll-padding-top:5.5rem}
body{max-width:72rem;margin:0 auto;padding:3rem 1.5rem 6rem}
h1{font-size:clamp(1.9rem,1.3rem + 2.4vw,2.6rem);line-height:1.12;letter-spacing:-.025em;margin:.25rem 0 1.25rem;text-wrap:balance}
h2{font-size:1.55rem;line-height:1.25;letter-spacing:-.015em;margin:0 0 .25rem}
h3{font-size:1.1rem;margin:2.25rem 0 .35rem}
h3 .soft{font-weight:400;font-size:.9rem;margin-left:.5rem}
p,ul,dl{max-width:42rem}
p{margin:.35rem 0}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
section.category,section.more{margin-top:4rem;padding-top:2rem;border-top:1px solid var(--line)}
.soft,.about{color:var(--soft)}
.about{font-size:.9rem;margin:.25rem 0 .75rem}
.facts{border-top:1px solid var(--line);margin:1rem 0}
.facts>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;border-bottom:1px solid var(--line)}
.facts dt,.facts dd{margin:0;padding:.55rem 0;overflow-wrap:anywhere;white-space:pre-line}
.facts dt{color:var(--soft);padding-right:1rem}
.contents{list-style:none;padding:0;margin:1.5rem 0}
.contents li{display:flex;justify-content:space-between;gap:1rem;border-bottom:1px solid var(--line)}
.contents a{display:block;padding:.5rem 0}
.contents .number{padding:.5rem 0}
.number{font-variant-numeric:tabular-nums;white-space:nowrap}
.scroll{overflow-x:auto;margin:.75rem 0 0;max-height:36rem;overflow-y:auto;border-bottom:1px solid var(--line)}
table{border-collapse:separate;border-spacing:0;font-size:.875rem;min-width:100%}
th,td{text-align:left;vertical-align:top;padding:.5rem 1.25rem .5rem 0;border-bottom:1px solid var(--line);min-width:6rem;max-width:24rem;overflow-wrap:break-word;white-space:pre-line}
th{color:var(--soft);font-weight:600;white-space:nowrap;position:sticky;top:0;background:var(--surface)}
.kept{background:var(--raised);padding:.75rem 1rem;border-left:3px solid var(--accent);font-size:.9rem;margin:.75rem 0}
#search{position:sticky;top:0;z-index:1;background:var(--surface);padding:.75rem 0;margin:2rem 0 0;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;border-bottom:1px solid var(--line)}
#search input{font:inherit;color:inherit;background:var(--raised);border:1px solid var(--soft);border-radius:.375rem;padding:.45rem .75rem;flex:1 1 14rem;max-width:26rem}
@media(max-width:40rem){body{padding:1.5rem 1rem 4rem}.facts>div{grid-template-columns:1fr}.facts dt{padding-bottom:0}.facts dd{padding-top:0}}
@media print{:root{color-scheme:light;--surface:#fff;--raised:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000}body{padding:0;max-width:none}html{font-size:10pt}
#search{display:none}section.category{break-before:page}h2,h3{break-after:avoid}tr,.facts>div{break-inside:avoid}thead{display:table-header-group}th{position:static}.scroll{overflow:visible;max-height:none}}
`
