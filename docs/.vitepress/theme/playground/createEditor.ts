import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { EditorView, minimalSetup } from 'codemirror';

/** Colours of the site, with enough contrast in light and dark: `playground.css` says which. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: 'code-keyword' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: 'code-string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'code-number' },
  { tag: tags.comment, class: 'code-comment' },
]);

/** An editor in `parent`; Escape then Tab leaves it, as CodeMirror does. Long lines wrap: nothing scrolls sideways. */
export function createEditor(
  parent: HTMLElement,
  code: string,
  label: string,
  onChange: (code: string) => void,
): EditorView {
  return new EditorView({
    doc: code,
    parent,
    extensions: [
      syntaxHighlighting(colours),
      minimalSetup,
      EditorView.lineWrapping,
      javascript({ typescript: true }),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
}
