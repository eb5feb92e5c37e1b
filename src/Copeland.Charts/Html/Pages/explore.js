// The page: controls, chances, address. What the numbers are is the engine's to say (explore-engine), how they are drawn explore-pictures'.
(function () {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const engine = makeEngine(data);
  const { sliders, candidates, published } = data;
  const dragging = 16384, resting = 65536;
  const find = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const listed = names => names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  const controls = all('.slider').map(box => ({
    box, range: find('input[type=range]', box), number: find('input.number', box), back: find('.back', box), said: find('.said', box), beyond: find('.beyond', box),
    turn: find('.turn', box), after: find('.after', box), means: find('.means', box), was: find('.mark.published', box), level: find('.mark.level', box),
  }));
  const switches = all('.switches input');
  const rows = all('#chances tr[data-place]');
  const order = rows.map(row => Number(row.dataset.place));
  const state = { values: sliders.map(slider => slider.present), moved: sliders.map(() => false), stands: candidates.map(() => true) };
  let shown = null, number = 0, settled = null, base = null;

  // ---- words -----------------------------------------------------------------------------------------------------------------------
  const minus = text => text.replace('-', '−');
  const unit = slider => (slider.unit.length > 1 ? ' ' : '') + slider.unit;
  const written = (slider, value) => minus(value.toFixed(slider.digits)) + unit(slider);
  const word = chance => data.words[chance < 0.01 ? 0 : chance > 0.99 ? 100 : Math.round(100 * chance)];
  const points = value => (100 * value).toFixed(value < 0.0995 ? 1 : 0);
  const ends = slider => `from ${minus(slider.low.toFixed(slider.digits))} to ${written(slider, slider.high)}`;
  const isPublished = () => !state.moved.includes(true) && !state.stands.includes(false);
  const sentence = text => text.charAt(0).toUpperCase() + text.slice(1);

  function settingInWords() {
    if (isPublished()) return 'The published forecast.';
    const parts = sliders.map((slider, k) => !state.moved[k] ? null : state.values[k] === slider.present ? `${slider.label} held at ${written(slider, slider.present)}`
      : `${slider.label} ${written(slider, state.values[k])} instead of ${written(slider, slider.present)}`).filter(Boolean);
    const off = candidates.filter((_, place) => !state.stands[place]).map(candidate => candidate.label);
    if (off.length) parts.push(`without ${off.join(', ')}`);
    return `Not published: ${parts.join('; ')}.`;
  }

  function command() {
    const sets = sliders.map((slider, k) => state.moved[k] ? ' ' + slider.set.replace('{0}', Number(state.values[k].toFixed(6))) : '').join('');
    return data.command + sets + candidates.map((candidate, place) => state.stands[place] ? '' : ' ' + candidate.without).join('');
  }

  // ---- values ------------------------------------------------------------------------------------------------------------------------
  /** A number as people write it, with a decimal point or comma, its unit or none; NaN where it is none. */
  function read(text, slider) {
    const plain = text.replace(/[\u2212\u2013]/g, '-').replace(/\s/g, '').replace(slider.unit, '').replace(',', '.');
    return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  }

  /** What a slider makes of a number: its nearest end beyond its range, and the published value where it prints like that. */
  function taken(slider, value) {
    const rounded = Number(Math.min(Math.max(value, slider.low), slider.high).toFixed(slider.digits));
    return rounded === Number(slider.present.toFixed(slider.digits)) ? slider.present : Math.min(Math.max(rounded, slider.low), slider.high);
  }

  const isBeyond = (slider, value) => { const [rounded, low, high] = [value, slider.low, slider.high].map(of => Number(of.toFixed(slider.digits))); return rounded < low || rounded > high; };

  /** A share that is held where it was published counts as moved while another is elsewhere, which would else take it along. */
  function settle() {
    const moves = k => state.moved[k] && state.values[k] !== sliders[k].present;
    const isShareMoved = sliders.some((slider, k) => slider.share && moves(k));
    state.moved = sliders.map((slider, k) => moves(k) || (slider.share && state.moved[k] && isShareMoved));
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
    const passed = [], nearest = [];
    const text = location.hash.slice(1);
    if (text && !text.includes('=') && document.getElementById(decoded(text))) return;
    state.values = sliders.map(slider => slider.present);
    state.moved = sliders.map(() => false);
    state.stands = candidates.map(() => true);
    controls.forEach((_, k) => say(k, ''));
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
      } else if (k >= 0 && Number.isFinite(read(decoded(value), sliders[k]))) {
        const asked = read(decoded(value), sliders[k]);
        state.values[k] = taken(sliders[k], asked);
        state.moved[k] = true;
        if (isBeyond(sliders[k], asked)) nearest.push(`${key}=${decoded(value).slice(0, 20)}, which goes ${ends(sliders[k])}: ${written(sliders[k], state.values[k])} is taken`);
      } else passed.push(key);
    }
    settle();
    notice([nearest.length ? `The address asked for ${nearest.join('; and for ')}.` : '',
      passed.length ? `The address asked for what this page does not have, which is passed over: ${passed.map(text => text.slice(0, 60)).join(', ')}.` : ''].filter(Boolean).join(' '));
  }

  function notice(text) {
    const box = find('#notice');
    box.textContent = text;
    box.hidden = !text;
  }

  /** What is said beside a box of what was typed in it. */
  function say(k, text) {
    if (controls[k].said.textContent !== text) controls[k].said.textContent = text;
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
      showBox(k, false);
      if (document.activeElement !== control.range || Number(control.range.value) !== value) control.range.value = value.toFixed(slider.digits);
      control.range.setAttribute('aria-valuetext', text + (state.moved[k] ? '' : slider.share && Math.abs(value - slider.present) > 0.05 ? ', gives way' : ', as published'));
      const given = slider.share && !state.moved[k] && Math.abs(value - slider.present) >= 0.05;
      control.after.textContent = slider.share && Math.abs(100 * now[slider.party] - value) >= 0.05 ? `after the swing ${written(slider, 100 * now[slider.party])}`
        : given ? `gives way: ${text}` : '';
      control.means.textContent = slider.means.replace('{0}', Math.exp(value).toFixed(2));
      control.back.hidden = !state.moved[k];
      const rounded = of => Number(of.toFixed(slider.digits));
      const outside = slider.plausible && (rounded(value) < rounded(slider.plausible[0]) || rounded(value) > rounded(slider.plausible[1]));
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

  // ---- results ------------------------------------------------------------------------------------------------------------------------
  const colours = new Map(rows.map(row => [Number(row.dataset.place), row.getAttribute('style')]));
  const pictures = makePictures(data, engine, { order, colours, word, points, listed });
  const drawPictures = result => { pictures.shares(result, base, isPublished()); pictures.leads(result); };

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

  // Whoever has less than a hundredth, as published and now, is one row that opens. It changes while nobody moves anything.
  const field = find('#field'), fieldRow = field.closest('tr');
  let isOpen = false;

  function fold(result) {
    const isSmall = row => !data.front.includes(Number(row.dataset.place)) && Math.max(published.win[row.dataset.place], result.win[row.dataset.place] || 0) < 0.01;
    const small = rows.filter(isSmall), folds = small.length > 2;
    fieldRow.before(...rows.filter(row => !isSmall(row)));
    fieldRow.after(...small);
    fieldRow.hidden = !folds;
    rows.forEach(row => { row.hidden = folds && !isOpen && isSmall(row); });
    field.textContent = `${small.length} others, each under 1%`;
    field.setAttribute('aria-expanded', String(isOpen));
  }

  field.addEventListener('click', () => { isOpen = !isOpen; fold(shown); });

  function draw(result, rest) {
    if (rest || !shown) fold(result);
    shown = result;
    drawChances(result);
    strip(result);
    drawPictures(result);
    const votes = published.electorate && result.votes ? ` (${Math.round(result.votes.q05 * published.electorate).toLocaleString('en-GB')} to ${Math.round(result.votes.q95 * published.electorate).toLocaleString('en-GB')} votes)` : '';
    find('#majority').textContent = `The winner’s majority: median ${points(result.majority.median)} points, 90% interval ${points(result.majority.q05)} to ${points(result.majority.q95)} points${votes}.`;
    document.documentElement.dataset.settled = rest ? String(number) : '';
    if (rest) speak(result);
  }

  /** On a narrow screen the chances go along while their table is out of sight. */
  function strip(result) {
    const best = order.filter(p => result.win[p] !== null).sort((a, b) => result.win[b] - result.win[a]).slice(0, 2);
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
      control.turn.textContent = value === null || !standing ? '' : `${listed(data.front.map(p => candidates[p].label))} level at about ${written(sliders[k], value)}`;
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
    if (!Number.isFinite(value)) return;
    state.values[k] = taken(sliders[k], value);
    state.moved[k] = true;
    settle();
    changed();
  }

  let typing = 0;

  /** Takes what is typed in a box: at once where it is within the range, else once the reader rests or is done. */
  function typed(k, isDone) {
    const { number } = controls[k], slider = sliders[k], text = number.value.trim(), value = read(text, slider);
    clearTimeout(typing);
    if (isDone && number.value === number.dataset.written) return;
    if (Number.isFinite(value) && !isBeyond(slider, value)) { say(k, ''); set(k, value); }
    else if (!isDone) { say(k, ''); typing = setTimeout(() => refuse(k, text, value), 800); }
    else refuse(k, text, value);
    if (isDone) showBox(k, true);
  }

  function refuse(k, text, value) {
    const slider = sliders[k];
    if (Number.isFinite(value)) {
      set(k, value);
      say(k, `This goes ${ends(slider)}: ${written(slider, state.values[k])} is taken for ${text.slice(0, 20)}.`);
    } else say(k, text ? `“${text.slice(0, 20)}” is not a number. Type one ${ends(slider)}.` : '');
  }

  const stands = k => sliders[k].share && !state.moved[k] ? 100 * engine.national(state, true)[sliders[k].party] : state.values[k];

  function showBox(k, always) {
    const { number } = controls[k];
    if (always || document.activeElement !== number) number.value = number.dataset.written = stands(k).toFixed(sliders[k].digits);
  }

  function putBack(k) {
    state.values[k] = sliders[k].present;
    state.moved[k] = false;
    settle();
    say(k, '');
    changed();
  }

  controls.forEach((control, k) => {
    place(control.was, sliders[k], sliders[k].present);
    control.range.addEventListener('input', () => { say(k, ''); set(k, Number(control.range.value)); });
    control.number.addEventListener('input', () => typed(k, false));
    control.number.addEventListener('change', () => typed(k, true));
    control.number.addEventListener('blur', () => showBox(k, true));
    control.number.addEventListener('keydown', event => {
      const up = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (!up) return;
      event.preventDefault();
      const value = read(control.number.value, sliders[k]);
      control.number.value = taken(sliders[k], (Number.isFinite(value) ? value : stands(k)) + up * 10 ** -sliders[k].digits).toFixed(sliders[k].digits);
      typed(k, false);
    });
    control.range.addEventListener('keydown', event => { if (event.key === 'Delete' || event.key === 'Backspace') { event.preventDefault(); putBack(k); } });
    control.back.addEventListener('click', () => { putBack(k); control.range.focus(); });
  });
  switches.forEach(input => input.addEventListener('change', () => { state.stands[input.dataset.place] = input.checked; changed(); }));
  find('#controls').addEventListener('submit', event => event.preventDefault());
  find('#reset').addEventListener('click', () => { Object.assign(state, { values: sliders.map(slider => slider.present), moved: sliders.map(() => false), stands: candidates.map(() => true) }); notice(''); controls.forEach((_, k) => say(k, '')); changed(); });
  addEventListener('hashchange', () => { recall(); changed(); });

  // A link within the page must not take the place of the setting in the address. It scrolls, and the keyboard goes on from there.
  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(decoded(link.hash.slice(1)));
    if (!target || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    all('details', target).slice(0, 1).forEach(fold => { fold.open = true; });
    target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  });
  new IntersectionObserver(seen => find('#strip').classList.toggle('away', seen[seen.length - 1].isIntersecting)).observe(rows[0]);
  let wide = 0;
  new ResizeObserver(() => {
    if (!shown || find('#shares').clientWidth === wide) return;
    wide = find('#shares').clientWidth;
    requestAnimationFrame(() => drawPictures(shown));
  }).observe(find('#shares'));
  base = engine.simulate(copy(), dragging);
  recall();
  changed();
})();
