// The page: controls, pictures, address. What the numbers are is the engine's to say (explore-engine).
(function () {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const engine = makeEngine(data);
  const { sliders, candidates, published } = data;
  const dragging = 16384, resting = 65536;
  const find = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const controls = all('.slider').map(box => ({
    box, range: find('input[type=range]', box), number: find('input[type=number]', box), back: find('.back', box), beyond: find('.beyond', box),
    turn: find('.turn', box), after: find('.after', box), was: find('.mark.published', box), level: find('.mark.level', box),
  }));
  const switches = all('.switches input');
  const rows = all('#chances tbody tr');
  const order = rows.map(row => Number(row.dataset.place));
  const state = { values: sliders.map(slider => slider.present), moved: sliders.map(() => false), stands: candidates.map(() => true) };
  let shown = null, number = 0, settled = null, base = null;

  // ---- words -----------------------------------------------------------------------------------------------------------------------
  const minus = text => text.replace('-', '−');
  const unit = slider => slider.unit === '%' ? '%' : slider.unit ? ' ' + slider.unit : '';
  const written = (slider, value) => minus(value.toFixed(slider.digits)) + unit(slider);
  const word = chance => data.words[chance < 0.01 ? 0 : chance > 0.99 ? 100 : Math.round(100 * chance)];
  const points = value => (100 * value).toFixed(value < 0.0995 ? 1 : 0);
  const isPublished = () => !state.moved.includes(true) && !state.stands.includes(false);
  const sentence = text => text.charAt(0).toUpperCase() + text.slice(1);

  function settingInWords() {
    if (isPublished()) return 'The published forecast.';
    const parts = sliders.map((slider, k) => state.moved[k] ? `${slider.label} ${written(slider, state.values[k])} instead of ${written(slider, slider.present)}` : null).filter(Boolean);
    const off = candidates.filter((_, place) => !state.stands[place]).map(candidate => candidate.label);
    if (off.length) parts.push(`without ${off.join(', ')}`);
    return `Not published: ${parts.join('; ')}.`;
  }

  function command() {
    const sets = sliders.map((slider, k) => state.moved[k] ? ` --set ${slider.key}=${Number(state.values[k].toFixed(6))}` : '').join('');
    return data.command + sets + candidates.map((candidate, place) => state.stands[place] ? '' : ` --without ${candidate.id}`).join('');
  }

  // ---- the address holds the setting -------------------------------------------------------------------------------------------------
  function fragment() {
    const parts = sliders.map((slider, k) => state.moved[k] ? `${encodeURIComponent(slider.key)}=${Number(state.values[k].toFixed(6))}` : null).filter(Boolean);
    const off = candidates.filter((_, place) => !state.stands[place]).map(candidate => encodeURIComponent(candidate.id));
    return [...parts, ...(off.length ? ['without=' + off.join(',')] : [])].join('&');
  }

  function remember() {
    const wanted = fragment();
    if (wanted === location.hash.slice(1)) return;
    try { history.replaceState(null, '', wanted ? '#' + wanted : location.pathname + location.search); } catch { /* a frame may forbid it: the setting is then in no address */ }
  }

  const decoded = text => { try { return decodeURIComponent(text); } catch { return text; } };

  function recall() {
    const passed = [];
    state.values = sliders.map(slider => slider.present);
    state.moved = sliders.map(() => false);
    state.stands = candidates.map(() => true);
    const text = location.hash.slice(1);
    if (text && !text.includes('=') && document.getElementById(decoded(text))) return;
    for (const part of text.split('&').filter(Boolean)) {
      const equals = part.indexOf('=');
      const key = decoded(equals < 0 ? part : part.slice(0, equals)), value = equals < 0 ? '' : part.slice(equals + 1);
      const k = sliders.findIndex(slider => slider.key === key);
      if (key === 'without') {
        for (const id of value.split(',').map(decoded).filter(Boolean)) {
          const place = candidates.findIndex(candidate => candidate.id === id);
          const box = switches.find(input => Number(input.dataset.place) === place);
          if (box && state.stands.filter(Boolean).length > 2) state.stands[place] = false; else passed.push(id);
        }
      } else if (k >= 0 && value !== '' && Number.isFinite(Number(value))) {
        const within = Math.min(Math.max(Number(value), sliders[k].low), sliders[k].high);
        if (within !== Number(value)) passed.push(`${key}=${value} (this page goes to ${written(sliders[k], within)})`);
        state.values[k] = within;
        state.moved[k] = true;
      } else passed.push(key);
    }
    notice(passed.length ? `The address asked for what this page does not have, which is passed over: ${passed.map(text => text.slice(0, 60)).join(', ')}.` : '');
  }

  function notice(text) {
    const box = find('#notice');
    box.textContent = text;
    box.hidden = !text;
  }

  // ---- controls ----------------------------------------------------------------------------------------------------------------------
  function place(mark, slider, value) {
    const part = Math.min(Math.max((value - slider.low) / (slider.high - slider.low), 0), 1);
    mark.style.left = `calc(.625rem + ${part} * (100% - 1.25rem))`;
  }

  function showControls() {
    const before = engine.national(state, true), now = engine.national(state, false);
    sliders.forEach((slider, k) => {
      const control = controls[k];
      const value = slider.share && !state.moved[k] ? 100 * before[slider.party] : state.values[k];
      const text = written(slider, value);
      if (document.activeElement !== control.range || Number(control.range.value) !== value) control.range.value = value.toFixed(slider.digits);
      if (document.activeElement !== control.number) control.number.value = value.toFixed(slider.digits);
      control.range.setAttribute('aria-valuetext', text + (state.moved[k] ? '' : slider.share && Math.abs(value - slider.present) > 0.05 ? ', gives way' : ', as published'));
      const given = slider.share && !state.moved[k] && Math.abs(value - slider.present) >= 0.05;
      control.after.textContent = slider.share && Math.abs(100 * now[slider.party] - value) >= 0.05 ? `after the swing ${written(slider, 100 * now[slider.party])}`
        : given ? `gives way: ${text}` : '';
      control.back.hidden = !state.moved[k];
      const outside = slider.plausible && (value < slider.plausible[0] - 1e-9 || value > slider.plausible[1] + 1e-9);
      const warnings = data.limits.filter(limit => limit.slider === k && state.moved[k] && (limit.above ? value >= limit.value : value <= limit.value)).map(limit => limit.text);
      if (outside && state.moved[k]) warnings.unshift(`Outside ${written(slider, slider.plausible[0])} to ${written(slider, slider.plausible[1])}, where nine in ten such values lie: ${slider.reason}.`);
      control.beyond.textContent = warnings.join(' ');
      control.beyond.hidden = warnings.length === 0;
    });
    const standing = state.stands.filter(Boolean).length;
    switches.forEach(input => {
      input.checked = state.stands[input.dataset.place];
      input.disabled = input.checked && standing <= 2;
    });
    find('#reset').disabled = isPublished();
    find('#setting').textContent = settingInWords();
    find('#command').textContent = command();
  }

  // ---- pictures ----------------------------------------------------------------------------------------------------------------------
  const svg = (name, attributes, text) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const colours = new Map(rows.map(row => [Number(row.dataset.place), row.getAttribute('style')]));
  const drawnPlaces = [...order].sort((a, b) => published.shares[b].median - published.shares[a].median).filter((p, i) => i < 2 || (i < 7 && published.shares[p].q95 > 0.04));
  const widest = Math.min(100, 10 * Math.ceil((Math.max(...published.shares.map(share => share.q95)) * 100 + 12) / 10));

  function outline(counts, draws, scale, top) {
    const bins = 5, step = 100 * bins / engine.shareBins;
    let path = `M0,0`;
    for (let bin = 0; bin * step < widest; bin++) {
      let sum = 0;
      for (let i = 0; i < bins; i++) sum += counts[bin * bins + i] || 0;
      const height = Math.min(1, sum / draws / top);
      path += `L${(bin * step * scale).toFixed(1)},${(-height * 34).toFixed(1)}L${((bin + 1) * step * scale).toFixed(1)},${(-height * 34).toFixed(1)}`;
    }
    return path + `L${(widest * scale).toFixed(1)},0Z`;
  }

  const peak = (counts, draws) => {
    let most = 0;
    for (let bin = 0; bin + 5 <= counts.length; bin += 5) most = Math.max(most, (counts[bin] + counts[bin + 1] + counts[bin + 2] + counts[bin + 3] + counts[bin + 4]) / draws);
    return most;
  };

  function drawShares(result) {
    const box = find('#shares'), width = Math.max(280, box.clientWidth), rowHeight = 54, scale = (width - 10) / widest;
    const height = drawnPlaces.length * rowHeight + 22;
    const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, height, role: 'img', 'aria-label': drawnPlaces.filter(p => result.shares[p]).map(p => `${candidates[p].label}: median ${points(result.shares[p].median)}%, 90% of simulations ${points(result.shares[p].q05)} to ${points(result.shares[p].q95)}%`).join('; ') });
    for (let tick = 0; tick <= widest; tick += widest > 60 ? 20 : 10) {
      picture.append(svg('line', { x1: tick * scale, x2: tick * scale, y1: 4, y2: height - 18, class: 'axis' }));
      picture.append(svg('text', { x: tick * scale, y: height - 4, 'text-anchor': tick === 0 ? 'start' : 'middle' }, `${tick}%`));
    }
    drawnPlaces.forEach((p, i) => {
      const group = svg('g', { transform: `translate(0,${(i + 1) * rowHeight - 2})`, style: colours.get(p) });
      const share = result.shares[p];
      group.append(svg('line', { x1: 0, x2: widest * scale, y1: 0, y2: 0, class: 'axis' }));
      if (share) {
        const top = Math.max(peak(result.counts[p], result.draws), peak(base.counts[p], base.draws));
        group.append(svg('path', { d: outline(result.counts[p], result.draws, scale, top), fill: 'var(--c)' }));
        if (!isPublished()) group.append(svg('path', { d: outline(base.counts[p], base.draws, scale, top), class: 'then' }));
        group.append(svg('line', { x1: share.median * 100 * scale, x2: share.median * 100 * scale, y1: 0, y2: -36, class: 'zero' }));
      }
      const label = svg('text', { x: width - 4, y: -24, 'text-anchor': 'end', class: 'name' }, candidates[p].label);
      group.append(label, svg('text', { x: width - 4, y: -10, 'text-anchor': 'end' }, share ? `${points(share.median)}% (${points(share.q05)}–${points(share.q95)}%)` : 'does not stand'));
      picture.append(group);
    });
    box.replaceChildren(picture);
  }

  function drawLeads(result) {
    const box = find('#leads'), width = Math.max(280, box.clientWidth), height = 150, floor = height - 20;
    const leader = data.front[0], bins = engine.leadBins, per = 4, step = 100 * per / bins;
    const beyond = lead => result.leads.reduce((sum, counts) => counts ? sum + counts.slice(lead * bins / 100).reduce((a, b) => a + b, 0) : sum, 0) / result.draws;
    const reach = [60, 80].find(lead => beyond(lead) < 0.005) || 100, scale = (width - 2) / (2 * reach);
    const shownBins = reach / step, right = new Float64Array(shownBins), left = order.map(() => new Float64Array(shownBins));
    result.leads.forEach((counts, p) => {
      if (!counts) return;
      const into = p === leader ? right : left[order.indexOf(p)];
      for (let bin = 0; bin < bins; bin++) into[Math.min(shownBins - 1, Math.floor(bin / per))] += counts[bin] / result.draws;
    });
    const sums = Array.from(right, (_, bin) => left.reduce((sum, row) => sum + row[bin], 0));
    const top = Math.max(...right, ...sums, 0.02), tall = floor - 30;
    const others = 1 - (result.win[leader] || 0);
    const chances = `${candidates[leader].subject}: ${word(result.win[leader] || 0)[0]}; others: ${word(others)[0]}`;
    const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, height, role: 'img', 'aria-label': `Lead of the winner. ${chances}; median majority ${points(result.majority.median)} points` });
    const apart = reach > 60 && width < 420 ? 40 : 20;
    for (let tick = -apart * Math.ceil(reach / apart - 1); tick < reach; tick += apart) {
      picture.append(svg('text', { x: (tick + reach) * scale, y: height - 4, 'text-anchor': 'middle' }, tick === 0 ? 'dead heat' : `${Math.abs(tick)}`));
      picture.append(svg('line', { x1: (tick + reach) * scale, x2: (tick + reach) * scale, y1: 24, y2: floor, class: tick === 0 ? 'zero' : 'axis' }));
    }
    for (let bin = 0; bin < shownBins; bin++) {
      const high = right[bin] / top * tall;
      picture.append(svg('rect', { x: (reach + bin * step) * scale + 0.5, width: step * scale - 1, y: floor - high, height: high, fill: 'var(--c)', style: colours.get(leader) }));
      let from = floor;
      left.forEach((row, i) => {
        const part = row[bin] / top * tall;
        if (part <= 0) return;
        from -= part;
        picture.append(svg('rect', { x: (reach - (bin + 1) * step) * scale + 0.5, width: step * scale - 1, y: from, height: part, fill: 'var(--c)', style: colours.get(order[i]) }));
      });
    }
    const rivals = order.filter(p => p !== leader && (result.win[p] || 0) > 0.01);
    picture.append(svg('text', { x: width - 2, y: 14, 'text-anchor': 'end', class: 'name', style: colours.get(leader) }, `${candidates[leader].label} →`));
    if (rivals.length) picture.append(svg('text', { x: 2, y: 14, class: 'name', style: colours.get(rivals[0]) }, `← ${candidates[rivals[0]].label}${rivals.length > 1 ? ' or another' : ''}`));
    box.replaceChildren(picture);
  }

  function drawChances(result) {
    for (const row of rows) {
      const p = Number(row.dataset.place), chance = result.win[p], share = result.shares[p];
      row.classList.toggle('off', chance === null);
      find('.chance', row).textContent = chance === null ? '–' : word(chance)[0];
      find('.words', row).textContent = chance === null ? 'does not stand' : word(chance)[1];
      find('.chance-bar', row).style.width = `${100 * (chance || 0)}%`;
      const change = chance === null ? null : Math.max(chance, published.win[p]) < 0.01 ? 0 : Math.round(100 * (chance - published.win[p]));
      find('.change', row).textContent = change === null || isPublished() ? '' : change === 0 ? '±0' : minus(change > 0 ? `+${change}` : `${change}`);
      Object.assign(row.dataset, chance === null ? { chance: '', median: '', low: '', high: '' }
        : { chance: chance, median: share.median, low: share.q05, high: share.q95 });
    }
  }

  function draw(result, rest) {
    shown = result;
    drawChances(result);
    strip(result);
    drawShares(result);
    drawLeads(result);
    const votes = published.electorate && result.votes ? ` (${Math.round(result.votes.q05 * published.electorate).toLocaleString('en-GB')} to ${Math.round(result.votes.q95 * published.electorate).toLocaleString('en-GB')} votes)` : '';
    find('#majority').textContent = `Majority: median ${points(result.majority.median)} points, 90% interval ${points(result.majority.q05)} to ${points(result.majority.q95)} points${votes}.`;
    document.documentElement.dataset.settled = rest ? String(number) : '';
    if (rest) speak(result);
  }

  /** On a narrow screen the chances go along while the sliders are in sight. */
  function strip(result) {
    const best = order.filter(p => result.win[p] !== null).sort((a, b) => result.win[b] - result.win[a]).slice(0, 3);
    find('#strip').textContent = best.map(p => `${candidates[p].label} ${word(result.win[p])[0]}`).join(' · ');
  }

  let spoken = '';
  function speak(result) {
    const best = order.filter(p => result.win[p] !== null).sort((a, b) => result.win[b] - result.win[a]).slice(0, 2);
    const text = best.map(p => `${candidates[p].subject} ${word(result.win[p])[0]}, ${word(result.win[p])[1]}`).join('. ') + '.';
    if (text !== spoken && spoken) find('#live').textContent = text;
    spoken = text;
  }

  /** The published numbers, with the page's own draws for the pictures. */
  const publishedResult = drawn => ({ ...drawn, win: published.win, shares: published.shares, majority: published.majority, votes: published.votes });

  // ---- drawing again -----------------------------------------------------------------------------------------------------------------
  const copy = () => ({ values: [...state.values], moved: [...state.moved], stands: [...state.stands] });
  const worker = makeWorker();

  function makeWorker() {
    try {
      const text = `${find('#explore-engine').textContent}
        let engine = null, newest = 0;
        onmessage = event => {
          const { data, setting, number, count, front } = event.data;
          if (data) { engine = makeEngine(data); return; }
          newest = number;
          const start = performance.now(), result = engine.simulate(setting, count);
          postMessage({ number, result, ms: performance.now() - start });
          const turns = [];
          const next = k => {
            if (newest !== number) return;
            if (k === data_sliders) { postMessage({ number, turns }); return; }
            turns.push(engine.breakEven(setting, k, front, 4096));
            setTimeout(() => next(k + 1));
          };
          setTimeout(() => next(0));
        };`.replace('data_sliders', String(sliders.length));
      const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const made = new Worker(address);
      made.onmessage = event => fromWorker(event.data);
      made.onerror = () => { made.failed = true; rest(); };
      made.postMessage({ data });
      return made;
    } catch { return null; }
  }

  function fromWorker({ number: which, result, turns, ms }) {
    if (which !== number) return;
    if (result) {
      document.documentElement.dataset.restMs = ms.toFixed(1);
      settled = result;
      draw(isPublished() ? publishedResult(result) : result, true);
    } else showTurns(turns);
  }

  function showTurns(turns) {
    const standing = data.front.every(p => state.stands[p]);
    turns.forEach((value, k) => {
      const control = controls[k];
      control.level.hidden = value === null || !standing;
      control.turn.textContent = value === null || !standing ? '' : `level at ${written(sliders[k], value)}`;
      if (value !== null) place(control.level, sliders[k], value);
    });
  }

  function rest() {
    if (worker && !worker.failed) { worker.postMessage({ setting: copy(), number, count: resting, front: data.front }); return; }
    const which = number;
    setTimeout(() => {
      if (which !== number) return;
      const result = engine.simulate(copy(), resting);
      draw(isPublished() ? publishedResult(result) : result, true);
    }, 150);
  }

  let waiting = false, timer = 0;
  function changed() {
    number++;
    document.documentElement.dataset.settled = '';
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        const start = performance.now();
        showControls();
        const result = engine.simulate(copy(), dragging);
        draw(isPublished() ? publishedResult(result) : result, false);
        document.documentElement.dataset.dragMs = (performance.now() - start).toFixed(1);
        clearTimeout(timer);
        timer = setTimeout(() => { rest(); remember(); }, 60);
      });
    }
  }

  function set(k, value) {
    const slider = sliders[k];
    if (!Number.isFinite(value)) return;
    state.values[k] = Math.min(Math.max(value, slider.low), slider.high);
    state.moved[k] = Number(state.values[k].toFixed(slider.digits)) !== Number(slider.present.toFixed(slider.digits)) || (slider.share && state.moved[k]);
    if (!state.moved[k]) state.values[k] = slider.present;
    changed();
  }

  function putBack(k) {
    state.values[k] = sliders[k].present;
    state.moved[k] = false;
    changed();
  }

  controls.forEach((control, k) => {
    place(control.was, sliders[k], sliders[k].present);
    control.range.addEventListener('input', () => set(k, Number(control.range.value)));
    control.number.addEventListener('input', () => { if (control.number.value !== '' && control.number.validity.valid) set(k, Number(control.number.value)); });
    control.number.addEventListener('blur', () => showControls());
    control.range.addEventListener('keydown', event => { if (event.key === 'Delete' || event.key === 'Backspace') { event.preventDefault(); putBack(k); } });
    control.back.addEventListener('click', () => { putBack(k); control.range.focus(); });
  });
  switches.forEach(input => input.addEventListener('change', () => { state.stands[input.dataset.place] = input.checked; changed(); }));
  find('#controls').addEventListener('submit', event => event.preventDefault());
  find('#reset').addEventListener('click', () => { Object.assign(state, { values: sliders.map(slider => slider.present), moved: sliders.map(() => false), stands: candidates.map(() => true) }); notice(''); changed(); });
  addEventListener('hashchange', () => { recall(); changed(); });
  let wide = 0;
  new ResizeObserver(() => {
    if (!shown || find('#shares').clientWidth === wide) return;
    wide = find('#shares').clientWidth;
    requestAnimationFrame(() => { drawShares(shown); drawLeads(shown); });
  }).observe(find('#shares'));
  base = engine.simulate(copy(), dragging);
  recall();
  changed();
})();
