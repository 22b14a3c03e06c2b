import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { EditorView, minimalSetup } from 'codemirror';

/** Colours of the site, with enough contrast in light and dark: `playground.css` says which. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--code-comment)' },
]);

const theme = EditorView.theme({
  '&': { color: 'var(--vp-c-text-1)' },
  '.cm-content': { padding: '12px 8px', caretColor: 'var(--vp-c-text-1)' },
});

/** An editor in `parent`; Escape then Tab leaves it, as CodeMirror does. Long lines wrap: nothing scrolls sideways.
 * It is in a shadow root, where CodeMirror adopts its style sheets instead of writing style elements, which the page's policy refuses. */
export function createEditor(
  parent: HTMLElement,
  code: string,
  label: string,
  onChange: (code: string) => void,
): { setCode: (code: string) => void; focus: () => void; destroy: () => void } {
  const host = document.createElement('div');
  parent.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    doc: code,
    parent: root,
    root,
    extensions: [
      syntaxHighlighting(colours),
      theme,
      minimalSetup,
      EditorView.lineWrapping,
      javascript({ typescript: true }),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
  return {
    setCode: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    focus: () => view.focus(),
    destroy() {
      view.destroy();
      host.remove();
    },
  };
}
