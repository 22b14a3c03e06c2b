/** Runs in the page: everything it shows is set as text, never as HTML. */
export const PAGE_SCRIPT = String.raw`const $ = (id) => document.getElementById(id);
const MOST_REQUESTS = 50;
const FAULT_KINDS = ['latency', 'late', 'frozen', 'dropBefore', 'dropAfter', 'reset', 'status', 'garbageBody', 'truncatedBody', 'slowBody'];
const SERVICES = ['', 'identity', 'catalog', 'inventory', 'ordering', 'payment', 'fulfillment', 'notification', 'waitlist'];
const LAGS = ['0', '300', 'idle', 'busy', 'afterRestart', 'guide'];
const WITH_MS = ['latency', 'late', 'frozen', 'slowBody'];
let timer;

const world = () => $('world').value || 'default';
async function ask(method, path, body) {
  const reply = await fetch(path, { method, headers: { 'x-world': world(), accept: 'application/json' }, body: body && JSON.stringify(body) });
  const value = await reply.json();
  if (!reply.ok) throw new Error(value.error || reply.statusText);
  return value;
}
function say(text) { if ($('status').textContent !== text) $('status').textContent = text; }
async function act(text, work) {
  try { await work(); say(text); await refresh(); } catch (error) { say('Failed: ' + error.message); }
}
function make(tag, text) { const one = document.createElement(tag); one.textContent = text; return one; }
function button(text, label, onClick) {
  const one = make('button', text);
  one.type = 'button';
  one.setAttribute('aria-label', label);
  one.addEventListener('click', onClick);
  return one;
}
function options(select, values, chosen) {
  if (select.dataset.values === values.join()) return;
  select.dataset.values = values.join();
  select.replaceChildren(...values.map((value) => { const one = make('option', value || 'any'); one.value = value; one.selected = value === chosen; return one; }));
}
/* Rows are kept while their key is there: replacing them would take the focus away. */
function rows(body, items, keyOf, cellsOf) {
  const old = new Map([...body.children].map((row) => [row.dataset.key, row]));
  const next = items.map((item) => {
    const key = keyOf(item);
    const row = old.get(key) || document.createElement('tr');
    row.dataset.key = key;
    const cells = cellsOf(item);
    cells.forEach((cell, index) => {
      const td = row.children[index] || row.appendChild(document.createElement('td'));
      if (typeof cell === 'function') { if (!td.firstChild) td.append(cell()); } else if (td.textContent !== String(cell)) td.textContent = cell;
    });
    return row;
  });
  if (next.length !== body.children.length || next.some((row, index) => row !== body.children[index])) body.replaceChildren(...next);
}
function lagControl(group) {
  const select = document.createElement('select');
  select.setAttribute('aria-label', 'Lag of ' + group.id);
  options(select, ['change', ...LAGS], 'change');
  select.addEventListener('change', () => {
    const value = select.value;
    if (value === 'change') return;
    select.value = 'change';
    act(group.id + ' lags by ' + value, () => ask('POST', '/lag', { group: group.id, model: /^\d+$/.test(value) ? Number(value) : value }));
  });
  return select;
}
async function part(path, show) {
  try { show(await ask('GET', path)); } catch { /* A proxy has no clock and no consumers. */ }
}
async function refresh() {
  clearTimeout(timer);
  await part('/worlds', (names) => { if (!names.includes('default')) names.push('default'); options($('world'), names.sort(), world()); });
  await part('/time', (time) => { $('time').textContent = 'World time ' + time.now + (time.rate === null ? ' (virtual)' : ', rate ' + time.rate) + (time.advancingMs ? ', jumping' : ''); });
  await part('/groups', (groups) => rows($('groups'), groups, (group) => group.id, (group) => [group.id, group.lag, group.lagModel.kind, group.isPaused ? 'paused' : 'yes', () => lagControl(group)]));
  await part('/faults', (faults) => rows($('faults'), faults, (rule) => rule.id, (rule) => [rule.id, JSON.stringify(rule.fault), [rule.service || 'any service', rule.method || '', rule.path || 'any path'].join(' '), rule.struck, () => button('Remove', 'Remove ' + rule.id, () => act(rule.id + ' is removed', () => ask('DELETE', '/faults/' + rule.id)))]));
  await part('/requests', (requests) => rows($('requests'), requests.slice(-MOST_REQUESTS).reverse(), (one) => one.id, (one) => [new Date(one.at).toISOString().slice(11, 23), one.service, one.method + ' ' + one.path, one.response ? one.response.status : one.outcome.replace('_', ' '), one.ms === null ? '' : Math.round(one.ms), one.faults.join(' ')]));
  if ($('live').checked) timer = setTimeout(refresh, 2000);
}
options($('add').elements.kind, FAULT_KINDS, 'latency');
options($('add').elements.service, SERVICES, '');
$('add').addEventListener('submit', (event) => {
  event.preventDefault();
  const { kind, service, path, ms, times } = event.target.elements;
  const fault = { kind: kind.value };
  if (WITH_MS.includes(kind.value)) fault.ms = Number(ms.value);
  if (kind.value === 'status') fault.status = 503;
  const rule = { fault };
  if (service.value) rule.service = service.value;
  if (path.value) rule.path = path.value;
  if (times.value) rule.times = Number(times.value);
  act('The fault is added', () => ask('POST', '/faults', rule));
});
$('reset').addEventListener('click', () => act('The world is as at the start', () => ask('POST', '/reset')));
$('live').addEventListener('change', refresh);
$('world').addEventListener('change', refresh);
refresh();
`;
