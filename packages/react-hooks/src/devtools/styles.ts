/** The panel's own styles. A constructed style sheet needs no `style-src` of a content security policy. */
export const CSS = `
.speckit-devtools, .speckit-devtools * { box-sizing: border-box; font: 13px/1.5 system-ui, sans-serif; letter-spacing: normal; text-transform: none; }
.speckit-devtools { position: fixed; inset: auto 0 0 auto; z-index: 2147483000; color: #1a1d24; text-align: start; }
.speckit-devtools[data-open=true] { inset-inline-start: 0; }
.speckit-devtools button { color: inherit; background: #fff; border: 1px solid #5b6270; border-radius: 6px; padding: 4px 10px; margin: 0; min-height: 28px; min-width: 28px; cursor: pointer; }
.speckit-devtools button:focus-visible, .speckit-devtools [tabindex]:focus-visible { outline: 3px solid #0b57d0; outline-offset: 1px; }
.speckit-devtools-open { margin: 8px; }
.speckit-devtools-panel { background: #fff; border-top: 2px solid #5b6270; height: min(44vh, 28rem); display: flex; flex-direction: column; }
.speckit-devtools-bar { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; padding: 6px 8px; border-bottom: 1px solid #c9ced8; }
.speckit-devtools-tabs { display: flex; flex-wrap: wrap; gap: 4px; flex: 1; }
.speckit-devtools [role=tab][aria-selected=true] { background: #1a1d24; color: #fff; }
.speckit-devtools-body { overflow: auto; flex: 1; padding: 8px; }
.speckit-devtools table { border-collapse: collapse; width: 100%; background: none; color: inherit; }
.speckit-devtools th, .speckit-devtools td { text-align: start; padding: 2px 10px 2px 0; border: 0; border-bottom: 1px solid #e3e6ec; vertical-align: top; }
.speckit-devtools th { font-weight: 600; }
.speckit-devtools caption, .speckit-devtools h2 { font-weight: 700; text-align: start; margin: 0 0 4px; padding: 0; color: inherit; caption-side: top; }
.speckit-devtools p { margin: 0 0 6px; color: inherit; }
.speckit-devtools td[data-bad=true] { color: #a50e0e; font-weight: 600; }
@media (prefers-color-scheme: dark) {
  .speckit-devtools { color: #e8eaf0; }
  .speckit-devtools button, .speckit-devtools-panel { background: #1a1d24; border-color: #9aa2b1; }
  .speckit-devtools [role=tab][aria-selected=true] { background: #e8eaf0; color: #1a1d24; }
  .speckit-devtools th, .speckit-devtools td, .speckit-devtools-bar { border-color: #3a404c; }
  .speckit-devtools td[data-bad=true] { color: #ffb4ab; }
  .speckit-devtools button:focus-visible, .speckit-devtools [tabindex]:focus-visible { outline-color: #8ab4f8; }
}
`;

/** Puts the styles into a document until the returned function is called. */
export function addStyles(target: Document): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
  return () => {
    target.adoptedStyleSheets = target.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
