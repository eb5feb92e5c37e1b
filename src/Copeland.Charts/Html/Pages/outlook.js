// The table of seats: its first rows or all, search, filter, order, and a seat's forecast on demand. Without it the page is the whole table, most at risk first.
(function () {
  'use strict';
  const { seats, begin, parties, outside } = JSON.parse(document.getElementById('data').textContent);
  const find = id => document.getElementById(id);
  const body = document.querySelector('#table tbody');
  const rows = [...body.querySelectorAll('tr[data-seat]')].map(row => ({ row, seat: seats[row.dataset.seat], detail: null }));
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/&/g, 'and').replace(/[^a-z0-9 ]/g, ' ').replace(/ +/g, ' ').trim();
  rows.forEach(entry => {
    entry.plain = plain(entry.seat[0]);
    const [region, country] = [entry.seat[1], entry.seat[7]].map(plain), holder = parties[entry.seat[2]].map(plain);
    entry.place = [region, country];
    entry.holder = holder;
  });
  const orders = {
    change: (a, b) => b.seat[3] - a.seat[3] || a.plain.localeCompare(b.plain),
    safe: (a, b) => (a.seat[3] < 0) - (b.seat[3] < 0) || a.seat[3] - b.seat[3] || a.plain.localeCompare(b.plain),
    seat: (a, b) => a.plain.localeCompare(b.plain),
    region: (a, b) => a.seat[1].localeCompare(b.seat[1]) || b.seat[3] - a.seat[3],
  };

  // On a telephone the rows are laid out in two lines, and some browsers then forget that they are rows of a table.
  function told(part) {
    const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell', TH: part.scope === 'col' ? 'columnheader' : 'rowheader' };
    if (roles[part.tagName]) part.setAttribute('role', roles[part.tagName]);
    return part;
  }

  function element(name, text, properties) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return Object.assign(made, properties);
  }

  function detail(entry) {
    const row = element('tr', '', { className: 'detail', id: `detail-${entry.row.dataset.seat}` });
    row.setAttribute('style', entry.row.getAttribute('style'));
    const cell = element('td', '', { colSpan: 3 }), list = element('ul');
    for (const [label, colour, chance, shown, median, range] of entry.seat[5]) {
      const item = element('li'), rail = element('span', '', { className: 'rail' }), bar = element('span');
      rail.setAttribute('aria-hidden', 'true');
      bar.style.width = `${100 * chance}%`;
      bar.style.background = `var(${colour})`;
      rail.append(bar);
      item.append(element('span', label), rail, element('b', shown), element('span', `${median} of the vote, 90% interval ${range}`, { className: 'sub' }));
      list.append(item);
    }
    cell.append(list, element('p', `${begin.replace('SEAT', () => entry.seat[6])} begins a forecast of it, ${entry.seat[4]}.`, { className: 'small' }));
    row.append(told(cell));
    return told(row);
  }

  function open(entry, button) {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
    entry.row.classList.toggle('open', !isOpen);
    if (isOpen) { entry.detail.remove(); entry.detail = null; button.removeAttribute('aria-controls'); return; }
    entry.detail = detail(entry);
    entry.row.after(entry.detail);
    button.setAttribute('aria-controls', entry.detail.id);
  }

  rows.forEach(entry => {
    const button = entry.row.querySelector('button');
    button.addEventListener('click', () => open(entry, button));
  });

  // A name of a seat or a part of one; a region or country, or a party that holds it by name or code, from its beginning.
  const begins = (names, words) => names.some(name => name === words || name.startsWith(words + ' ') || (words.length > 3 && name.startsWith(words)));
  const says = (entry, words) => entry.plain.includes(words) || begins(entry.place, words) || begins(entry.holder, words);
  const left = outside.map(([name, where]) => ({ name, plain: plain(name), place: [plain(where)] }));

  /** Seats without a forecast that somebody looks for. */
  function pointer(words) {
    const found = words ? left.filter(seat => seat.plain.includes(words) || begins(seat.place, words)) : [];
    find('outside').hidden = found.length === 0;
    find('outside-names').textContent = found.length > 4 ? `${found.length} seats` : found.map(seat => seat.name).join(', ');
  }

  const first = 50, more = find('more');
  let all = false;

  function show() {
    const words = plain(find('search').value), region = find('region').value, holder = find('holder').value;
    const order = orders[find('sort').value] || orders.change;
    const matches = entry => (!words || says(entry, words)) && (!region || entry.seat[1] === region) && (!holder || entry.seat[2] === holder);
    const sorted = [...rows].sort(order), found = sorted.filter(matches), shown = new Set(all ? found : found.slice(0, first)), fragment = document.createDocumentFragment();
    for (const entry of sorted) {
      entry.row.hidden = !shown.has(entry);
      if (entry.detail) entry.detail.hidden = entry.row.hidden;
      fragment.append(entry.row, ...(entry.detail ? [entry.detail] : []));
    }
    body.append(fragment);
    const chosen = [find('search').value.trim() && `“${find('search').value.trim()}”`, region, holder && `held by ${find('holder').selectedOptions[0].text}`].filter(text => text).join(', ');
    const whole = (found.length === rows.length ? `${rows.length} seats` : `${found.length} of ${rows.length} seats`) + (chosen ? ` (${chosen})` : '');
    find('found').textContent = shown.size < found.length ? `${whole}, ${find('sort').selectedOptions[0].textContent.toLowerCase()}; the first ${shown.size} are shown.` : `${whole}.`;
    pointer(words);
    more.hidden = shown.size === found.length;
    more.textContent = `Show all ${found.length} seats`;
  }

  more.addEventListener('click', () => {
    const next = rows.filter(entry => !entry.row.hidden).length;
    all = true;
    show();
    body.querySelectorAll('tr[data-seat]:not([hidden]) button')[next].focus();
  });
  ['search', 'region', 'holder', 'sort'].forEach(id => find(id).addEventListener('input', show));
  find('filters').addEventListener('submit', event => event.preventDefault());
  [find('table'), ...find('table').querySelectorAll('thead, tbody, tr, th, td')].forEach(told);
  show();
})();
