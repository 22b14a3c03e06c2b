import { expect, type Page } from '@playwright/test';

type Name = string | RegExp;

/**
 * A page as assistive technology has it: the roles and names of Chromium's accessibility tree, and each node's own default
 * action. No place on the screen, no selector and no text beside the names.
 */
export async function assistiveOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const all = async (role: string, name: Name) => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.filter((node) => {
      const said = String(node.name?.value ?? '');
      const isNamed = typeof name === 'string' ? said === name : name.test(said);
      return !node.ignored && node.role?.value === role && isNamed;
    });
  };
  /** The first of that role and name, once there is one. */
  const find = async (role: string, name: Name) => {
    let [node] = await all(role, name);
    await expect(async () => {
      [node] = await all(role, name);
      expect(node, `${role} ${String(name)}`).toBeDefined();
    }).toPass({ timeout: 30_000 });
    return {
      backendNodeId: node?.backendDOMNodeId ?? 0,
      name: String(node?.name?.value ?? ''),
      /** A state or property, such as `pressed`. */
      is: (property: string) => node?.properties?.find((each) => each.name === property)?.value.value as unknown,
    };
  };
  return {
    find,
    /** The default action, as a screen reader does it. */
    async press(role: 'button' | 'link', name: Name): Promise<string> {
      const node = await find(role, name);
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
      await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: 'function () { this.click(); }',
      });
      return node.name;
    },
    async write(name: Name, text: string): Promise<void> {
      const { backendNodeId } = await find('textbox', name);
      await session.send('DOM.focus', { backendNodeId });
      await session.send('Input.insertText', { text });
    },
  };
}
