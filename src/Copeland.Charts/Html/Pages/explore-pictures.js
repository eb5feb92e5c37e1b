// The two pictures of the page, drawn anew whenever something moves.
function makePictures(data, engine, page) {
  'use strict';
  const { candidates, published } = data, { order, colours, word, points, listed } = page;
  const find = id => document.getElementById(id);
  const svg = (name, attributes, text) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  };

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

  /** Shares of the vote, with the published ones as an outline where the setting is another. */
  function shares(result, base, isPublished) {
    const box = find('shares'), width = Math.max(280, box.clientWidth), rowHeight = 54, scale = (width - 10) / widest;
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
        if (!isPublished) group.append(svg('path', { d: outline(base.counts[p], base.draws, scale, top), class: 'then' }));
        group.append(svg('line', { x1: share.median * 100 * scale, x2: share.median * 100 * scale, y1: 0, y2: -36, class: 'zero' }));
      }
      // On whichever side of its own shares there is more room.
      const at = published.shares[p].q05 * 100 > widest - published.shares[p].q95 * 100 ? { x: 4 } : { x: width - 4, 'text-anchor': 'end' };
      group.append(svg('text', { ...at, y: -24, class: 'name' }, candidates[p].label), svg('text', { ...at, y: -10 }, share ? `${points(share.median)}% (${points(share.q05)}–${points(share.q95)}%)` : 'does not stand'));
      picture.append(group);
    });
    box.replaceChildren(picture);
    const left = order.filter(p => !drawnPlaces.includes(p)).map(p => candidates[p].label);
    find('key').textContent = `Line and figure: the median, with half of the simulations on either side. In brackets: where nine in ten of them lie.${isPublished ? '' : ' Dotted: as published.'}${left.length ? ` Not drawn, with smaller shares as published: ${left.length > 6 ? `${left.length} others` : listed(left)}.` : ''}`;
  }

  /** Who wins and by how much: whoever the report's own picture has on the left, the favourite of more than two, everybody else to the right. */
  function leads(result) {
    const box = find('leads'), width = Math.max(280, box.clientWidth), height = 130, floor = height - 20;
    const first = data.left, bins = engine.leadBins, per = 4, step = 100 * per / bins;
    const beyond = lead => result.leads.reduce((sum, counts) => counts ? sum + counts.slice(lead * bins / 100).reduce((a, b) => a + b, 0) : sum, 0) / result.draws;
    const reach = [60, 80].find(lead => beyond(lead) < 0.005) || 100, scale = (width - 2) / (2 * reach);
    const shownBins = reach / step, left = new Float64Array(shownBins), right = order.map(() => new Float64Array(shownBins));
    result.leads.forEach((counts, p) => {
      if (!counts) return;
      const into = p === first ? left : right[order.indexOf(p)];
      for (let bin = 0; bin < shownBins * per; bin++) into[Math.floor(bin / per)] += counts[bin] / result.draws;
    });
    const sums = Array.from(left, (_, bin) => right.reduce((sum, row) => sum + row[bin], 0));
    const top = Math.max(...left, ...sums, 0.02), tall = floor - 8;
    const others = 1 - (result.win[first] || 0);
    const chances = `${candidates[first].subject}: ${word(result.win[first] || 0)[0]}; others: ${word(others)[0]}`;
    const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, height, role: 'img', 'aria-label': `Lead of the winner. ${chances}; median majority ${points(result.majority.median)} points` });
    const apart = reach > 60 && width < 420 ? 40 : 20;
    for (let tick = -apart * Math.ceil(reach / apart - 1); tick < reach; tick += apart) {
      picture.append(svg('text', { x: (tick + reach) * scale, y: height - 4, 'text-anchor': 'middle' }, tick === 0 ? 'dead heat' : `${Math.abs(tick)}`));
      picture.append(svg('line', { x1: (tick + reach) * scale, x2: (tick + reach) * scale, y1: 4, y2: floor, class: tick === 0 ? 'zero' : 'axis' }));
    }
    for (let bin = 0; bin < shownBins; bin++) {
      const high = left[bin] / top * tall;
      picture.append(svg('rect', { x: (reach - (bin + 1) * step) * scale + 0.5, width: step * scale - 1, y: floor - high, height: high, fill: 'var(--c)', style: colours.get(first) }));
      let from = floor;
      right.forEach((row, i) => {
        const part = row[bin] / top * tall;
        if (part <= 0) return;
        from -= part;
        picture.append(svg('rect', { x: (reach + bin * step) * scale + 0.5, width: step * scale - 1, y: from, height: part, fill: 'var(--c)', style: colours.get(order[i]) }));
      });
    }
    const rivals = order.filter(p => p !== first && (result.win[p] || 0) > 0.01);
    const side = (places, write) => {
      const made = document.createElement('span');
      made.append(...places.map((p, i) => Object.assign(document.createElement('b'), { textContent: write(candidates[p].label, i) })));
      places.forEach((p, i) => made.children[i].setAttribute('style', colours.get(p)));
      return made;
    };
    find('sides').replaceChildren(side([first], label => `←\u00a0${label}`), side(rivals, (label, i) => i < rivals.length - 1 ? label : `${label}\u00a0→`));
    box.replaceChildren(picture);
  }

  return { shares, leads };
}
