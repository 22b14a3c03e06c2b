import { javascript } from '@codemirror/lang-javascript';
import { basicSetup, EditorView } from 'codemirror';

/** An editor in `parent`; Escape then Tab leaves it, as CodeMirror does. */
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
      basicSetup,
      javascript({ typescript: true }),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
}
