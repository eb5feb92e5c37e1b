// Draws elections from the belief that the page carries. No rule of the model stands here: tables are read, errors are drawn, shares
// counted. The same text runs in the page and in its worker.
function makeEngine(data) {
  'use strict';
  const { surface, sliders, candidates } = data;
  const n = candidates.length;
  const shareBins = 1000, leadBins = 200;

  // ---- reading the surface -------------------------------------------------------------------------------------------------------
  const clamp = (x, low, high) => Math.min(Math.max(x, low), high);

  function along(curve, low, high, value) {
    const x = clamp((value - low) / (high - low), 0, 1) * (curve.length - 1);
    const below = Math.min(Math.floor(x), curve.length - 2);
    return curve[below] + (x - below) * (curve[below + 1] - curve[below]);
  }

  function knotted(at, values, x) {
    let above = 0;
    while (above < at.length && at[above] < x) above++;
    if (above === 0) return values[0];
    if (above === at.length) return values[above - 1];
    return values[above - 1] + (x - at[above - 1]) / (at[above] - at[above - 1]) * (values[above] - values[above - 1]);
  }

  function logSum(values) {
    const top = Math.max(...values);
    if (top === -Infinity) return top;
    let sum = 0;
    for (const value of values) sum += Math.exp(value - top);
    return top + Math.log(sum);
  }

  const isShare = sliders.map(slider => slider.share);
  const movedShares = setting => isShare.reduce((mask, share, k) => share && setting.moved[k] ? mask + 2 ** k : mask, 0);

  /** National shares in percent by party; without the swing where asked for, as the sliders show them. */
  function national(setting, sharesAlone) {
    const moves = surface.moves[movedShares(setting)];
    return surface.national.map((share, p) => Math.max(0, share + moves[p].reduce(
      (sum, slope, k) => sharesAlone && !isShare[k] ? sum : sum + slope * (setting.values[k] - sliders[k].present), 0)));
  }

  function coordinates(setting) {
    const shares = national(setting, false);
    return surface.coordinates.map(c => c.party >= 0 ? clamp(Math.log(Math.max(shares[c.party], 1e-9)), c.low, c.high) : setting.values[c.slider]);
  }

  const alongCoordinate = (curve, c, at) => along(surface.curves[curve], surface.coordinates[c].low, surface.coordinates[c].high, at[c]);

  function products(at) {
    const values = at.map((_, c) => alongCoordinate(surface.basis[c], c, at)), pairs = [];
    for (let c = 0; c < values.length; c++) for (let d = 0; d < c; d++) pairs.push(values[c] * values[d]);
    return pairs;
  }

  /** An entry of covariances: as the scenario stands, what each coordinate adds, what two together add. */
  function entry(of, number, at, pairs) {
    let sum = of.base[number];
    if (of.curves) of.curves[number].forEach((curve, c) => { if (curve >= 0) sum += alongCoordinate(curve, c, at); });
    if (of.together) of.together[number].forEach((coefficient, pair) => { sum += coefficient * pairs[pair]; });
    return sum;
  }

  const square = size => Array.from({ length: size }, () => new Float64Array(size));

  /** Means and covariances of those who stand, before adjustments and polls of the seat. */
  function believed(setting) {
    const standing = candidates.map((_, place) => place).filter(place => setting.stands[place]);
    const row = new Map(standing.map((place, i) => [place, i]));
    const at = coordinates(setting), together = products(at);
    const means = new Float64Array(standing.length), family = new Int32Array(standing.length), loadings = new Float64Array(standing.length).fill(1);
    const shifts = [];
    const split = square(standing.length);
    const logShares = [], scales = [];
    const aside = surface.aside && surface.aside[surface.families.reduce((mask, known, f) => known.places.some(place => row.has(place)) ? mask : mask + 2 ** f, 0)] === '1';
    surface.families.forEach((known, f) => {
      const members = known.places.filter(place => row.has(place));
      if (members.length === 0) { logShares.push(-Infinity); scales.push(0); shifts.push(null); return; }
      const set = known.subsets[known.switches.reduce((mask, place, bit) => row.has(place) ? mask + 2 ** bit : mask, aside && known.changesAside ? 2 ** known.switches.length : 0)];
      members.forEach((place, i) => {
        const curves = set.curves ? set.curves[i] : [];
        let mean = set.base[i];
        curves.forEach((curve, c) => {
          if (curve >= 0) mean += alongCoordinate(curve, c, at);
        });
        means[row.get(place)] = mean;
        family[row.get(place)] = f;
        if (set.loadings) loadings[row.get(place)] = set.loadings[i];
        for (let j = 0; j <= i && set.split; j++) {
          const [a, b] = [row.get(place), row.get(members[j])];
          split[a][b] = split[b][a] = entry(set.split, i * (i + 1) / 2 + j, at, together);
        }
      });
      logShares.push(logSum(members.map(place => means[row.get(place)])) + set.offset);
      scales.push(set.scaleOffset);
      shifts.push(set.normalShift || null);
    });
    const total = logSum(logShares);
    surface.families.forEach((known, f) => {
      scales[f] += knotted(known.logShare, known.logScale, logShares[f] - total);
      known.scaleMoves.forEach((curve, k) => { if (curve) scales[f] += along(curve, sliders[k].low, sliders[k].high, setting.values[k]); });
    });
    const pairs = surface.normal.base.map((_, number) => entry(surface.normal, number, at, together));
    const shift = (f, g) => shifts[f] ? shifts[f][g] : 0;
    const pair = (f, g) => (f >= g ? pairs[f * (f + 1) / 2 + g] : pairs[g * (g + 1) / 2 + f]) + shift(f, g) + (f === g ? 0 : shift(g, f));
    const student = square(standing.length), normal = square(standing.length);
    for (let i = 0; i < standing.length; i++) {
      for (let j = 0; j < standing.length; j++) {
        student[i][j] = Math.exp(scales[family[i]] + scales[family[j]]) * surface.correlations[family[i]][family[j]] * loadings[i] * loadings[j];
        normal[i][j] = pair(family[i], family[j]) + split[i][j];
      }
    }
    let turnout = surface.turnout.mean;
    surface.turnout.curves.forEach((curve, k) => { if (curve) turnout += along(curve, sliders[k].low, sliders[k].high, setting.values[k]); });
    return { standing, row, means, student, normal, turnout };
  }

  function adjusted(belief) {
    for (const adjustment of data.adjustments) {
      const i = belief.row.get(adjustment.place);
      if (i === undefined) continue;
      const others = logSum([...belief.means].filter((_, j) => j !== i));
      const logit = belief.means[i] - others;
      belief.means[i] += along(adjustment.shift, adjustment.low, adjustment.high, logit);
      belief.normal[i][i] += along(adjustment.variance, adjustment.low, adjustment.high, logit);
    }
    return belief;
  }

  // ---- polls of the seat: the Gaussian update of log shares ------------------------------------------------------------------------
  const times = (a, b) => a.map(rowOfA => b[0].map((_, j) => rowOfA.reduce((sum, value, k) => sum + value * b[k][j], 0)));
  const turned = a => a[0].map((_, j) => a.map(rowOfA => rowOfA[j]));

  function inverse(matrix) {
    const size = matrix.length;
    const rows = matrix.map((values, i) => [...values, ...values.map((_, j) => i === j ? 1 : 0)]);
    for (let column = 0; column < size; column++) {
      let pivot = column;
      for (let r = column + 1; r < size; r++) if (Math.abs(rows[r][column]) > Math.abs(rows[pivot][column])) pivot = r;
      [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
      const lead = rows[column][column];
      for (let j = column; j < 2 * size; j++) rows[column][j] /= lead;
      for (let r = 0; r < size; r++) {
        const factor = rows[r][column];
        if (r === column || factor === 0) continue;
        for (let j = column; j < 2 * size; j++) rows[r][j] -= factor * rows[column][j];
      }
    }
    return rows.map(values => values.slice(size));
  }

  function polled(belief, setting) {
    const polls = data.seatPolls;
    if (!polls) return belief;
    const kept = polls.sources.flatMap((source, poll) => source.sets[source.switches.reduce((mask, place, bit) => belief.row.has(place) ? mask + 2 ** bit : mask, 0)]
      .map(([factor, logShare, ...places]) => ({ poll, factor, logShare, places: places.map(place => belief.row.get(place)).filter(r => r !== undefined) })))
      .filter(figure => figure.places.length > 0);
    if (kept.length === 0) return belief;
    const further = polls.slider < 0 ? 1 : setting.values[polls.slider] / sliders[polls.slider].present;
    const size = belief.means.length;
    const totals = kept.map(figure => logSum(figure.places.map(r => belief.means[r])));
    const weights = kept.map((figure, f) => Array.from({ length: size }, (_, r) => figure.places.includes(r) ? Math.exp(belief.means[r] - totals[f]) : 0));
    const dot = (a, b) => a.reduce((sum, value, k) => sum + value * b[k], 0);
    const alike = (a, b) => dot(weights[a], weights[b]) / Math.sqrt(dot(weights[a], weights[a]) * dot(weights[b], weights[b]));
    const stretches = kept.map(figure => {
      const same = kept.filter(other => other.places.join() === figure.places.join());
      const weighed = value => same.reduce((sum, other) => sum + value(other) / other.factor ** 2, 0);
      return Math.exp(-polls.shareSlope * (weighed(other => other.logShare) / weighed(() => 1) - polls.typicalLogShare));
    });
    const own = kept.map((one, a) => kept.map((other, b) => (alike(a, b) * polls.common[one.poll][other.poll] + (a === b ? polls.own[one.poll] : 0))
      * stretches[a] * stretches[b] * Math.min(one.factor, other.factor) ** 2 * further * further));
    const noise = kept.map((one, a) => kept.map((other, b) => own[a][b] + (one.poll === other.poll ? polls.openLevel : 0)));
    const nu = surface.degreesOfFreedom, tails = nu / (nu - 2);
    const total = belief.student.map((values, i) => Array.from(values, (value, j) => value * tails + belief.normal[i][j]));
    const seen = times(total, turned(weights));
    const gain = times(seen, inverse(times(weights, seen).map((values, a) => values.map((value, b) => value + noise[a][b]))));
    // Several are expected to have together more than the sum of what each typically has.
    const expected = f => totals[f] + (dot(weights[f], total.map((values, i) => values[i])) - dot(weights[f], seen.map(values => values[f]))) / 2;
    const surprise = kept.map((figure, f) => figure.logShare - expected(f));
    for (let i = 0; i < size; i++) belief.means[i] += gain[i].reduce((sum, value, f) => sum + value * surprise[f], 0);
    // What no poll speaks of stays as it was; the more the polls settle, the more belief and polls err together.
    const carried = (through, matrix) => times(times(through, matrix), turned(through));
    const said = times(gain, weights), left = said.map((values, i) => values.map((value, j) => (i === j ? 1 : 0) - value));
    const more = polls.inflation * tails - 1;
    const together = (through, matrix) => {
      const [alone, both] = [carried(through, matrix), carried(times(said, through), matrix)];
      return alone.map((values, i) => values.map((value, j) => value + more * both[i][j]));
    };
    const rows = matrix => matrix.map(values => Array.from(values));
    const [student, normal, read] = [together(left, rows(belief.student)), together(left, rows(belief.normal)), together(gain, noise)];
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        belief.student[i][j] = (student[i][j] + student[j][i] + (read[i][j] + read[j][i]) / tails) / 2;
        belief.normal[i][j] = (normal[i][j] + normal[j][i]) / 2;
      }
    }
    return belief;
  }

  /** The belief at a setting: what the drawing needs, and nothing else. */
  const belief = setting => polled(adjusted(believed(setting)), setting);

  // ---- drawing ---------------------------------------------------------------------------------------------------------------------
  function factor(matrix) {
    const size = matrix.length;
    const lower = square(size);
    for (let column = 0; column < size; column++) {
      let left = matrix[column][column];
      for (let k = 0; k < column; k++) left -= lower[column][k] ** 2;
      const diagonal = left > 1e-10 * Math.max(matrix[column][column], 1e-12) ? Math.sqrt(left) : 0;
      lower[column][column] = diagonal;
      for (let r = column + 1; r < size && diagonal > 0; r++) {
        let rest = matrix[r][column];
        for (let k = 0; k < column; k++) rest -= lower[r][k] * lower[column][k];
        lower[r][column] = rest / diagonal;
      }
    }
    return lower;
  }

  function normalQuantile(p) {
    const tail = q => {
      const r = Math.sqrt(-2 * Math.log(q));
      return (((((-7.784894002430293e-03 * r - 3.223964580411365e-01) * r - 2.400758277161838) * r - 2.549732539343734) * r + 4.374664141464968) * r + 2.938163982698783)
        / ((((7.784695709041462e-03 * r + 3.224671290700398e-01) * r + 2.445134137142996) * r + 3.754408661907416) * r + 1);
    };
    if (p < 0.02425) return tail(p);
    if (p > 1 - 0.02425) return -tail(1 - p);
    const q = p - 0.5, r = q * q;
    return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239) * q
      / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598869e+02) * r + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1);
  }

  function reversed(x) {
    x = (x >>> 16) | (x << 16);
    x = ((x & 0x00ff00ff) << 8) | ((x >>> 8) & 0x00ff00ff);
    x = ((x & 0x0f0f0f0f) << 4) | ((x >>> 4) & 0x0f0f0f0f);
    x = ((x & 0x33333333) << 2) | ((x >>> 2) & 0x33333333);
    return ((x & 0x55555555) << 1) | ((x >>> 1) & 0x55555555);
  }

  // Nested uniform scrambling by hashing (Laine and Karras 2011, constants of Burley, JCGT 9(4), 2020).
  function scrambled(x, seed) {
    x = (reversed(x) + seed) | 0;
    x ^= Math.imul(x, 0x6c50b47c);
    x ^= Math.imul(x, 0xb82f1e52);
    x ^= Math.imul(x, 0xc7afe638);
    x ^= Math.imul(x, 0x8d22f6e6);
    return reversed(x) >>> 0;
  }

  const columns = new Map();

  /** The standard normals of a dimension; the first of more points are the same. */
  function column(dimension, count) {
    const known = columns.get(dimension);
    if (known && known.length >= count) return known;
    const directions = data.directions[dimension], normals = new Float32Array(count);
    const seed = Math.imul(dimension + 1, 0x9e3779b9) ^ 0x5bd1e995;
    let x = 0;
    for (let point = 0; point < count; point++) {
      if (point > 0) x ^= directions[31 - Math.clz32(point & -point)] << 16;
      normals[point] = normalQuantile((scrambled(x, seed) + 0.5) / 4294967296);
    }
    columns.set(dimension, normals);
    return normals;
  }

  const scaleColumns = new Map();

  function scaleColumn(count) {
    if (!scaleColumns.has(count)) {
      const normals = column(0, count), scale = new Float32Array(count);
      for (let k = 0; k < count; k++) {
        const x = normals[k] / data.scaleRadius;
        let value = 0;
        for (let power = data.scaleCurve.length - 1; power >= 0; power--) value = value * x + data.scaleCurve[power];
        scale[k] = Math.exp(value);
      }
      scaleColumns.set(count, scale);
    }
    return scaleColumns.get(count);
  }

  const tile = 2048;

  /** Elections at a setting. Counts and quantiles in the order of the ballot; null for those who do not stand. */
  function simulate(setting, count) {
    const plan = belief(setting), size = plan.standing.length;
    const student = factor(plan.student), normal = factor(plan.normal);
    const terms = matrix => plan.standing.map((_, i) => {
      const used = [];
      for (let j = 0; j <= i; j++) if (matrix[i][j] !== 0) used.push(j);
      return used;
    });
    const studentTerms = terms(student), normalTerms = terms(normal);
    const scale = scaleColumn(count), turnoutNormals = column(2 * n + 1, count);
    const studentColumns = plan.standing.map((place, j) => studentTerms.some(used => used.includes(j)) ? column(1 + 2 * place, count) : null);
    const normalColumns = plan.standing.map((place, j) => normalTerms.some(used => used.includes(j)) ? column(2 + 2 * place, count) : null);
    const logits = plan.standing.map(() => new Float32Array(tile));
    const counts = plan.standing.map(() => new Uint32Array(shareBins)), wins = new Uint32Array(size);
    const leads = plan.standing.map(() => new Uint32Array(leadBins));
    const majority = new Uint32Array(shareBins), votes = new Uint32Array(shareBins), sums = new Float64Array(size);
    const top = Math.max(...plan.means);
    for (let start = 0; start < count; start += tile) {
      const length = Math.min(tile, count - start);
      for (let i = 0; i < size; i++) {
        const into = logits[i];
        into.fill(0);
        for (const j of studentTerms[i]) {
          const weight = student[i][j], from = studentColumns[j];
          for (let k = 0; k < length; k++) into[k] += weight * from[start + k];
        }
        const mean = plan.means[i] - top;
        for (let k = 0; k < length; k++) into[k] = mean + into[k] * scale[start + k];
        for (const j of normalTerms[i]) {
          const weight = normal[i][j], from = normalColumns[j];
          for (let k = 0; k < length; k++) into[k] += weight * from[start + k];
        }
        for (let k = 0; k < length; k++) into[k] = Math.exp(into[k]);
      }
      for (let k = 0; k < length; k++) {
        let total = 0, first = -1, second = -1, winner = 0;
        for (let i = 0; i < size; i++) {
          const value = logits[i][k];
          total += value;
          if (value > first) { second = first; first = value; winner = i; } else if (value > second) second = value;
        }
        const each = 1 / total;
        for (let i = 0; i < size; i++) {
          const share = logits[i][k] * each;
          sums[i] += share;
          counts[i][Math.min(shareBins - 1, (share * shareBins) | 0)]++;
        }
        wins[winner]++;
        const lead = (first - second) * each;
        leads[winner][Math.min(leadBins - 1, (lead * leadBins) | 0)]++;
        majority[Math.min(shareBins - 1, (lead * shareBins) | 0)]++;
        const turnout = 1 / (1 + Math.exp(-plan.turnout - surface.turnout.sd * turnoutNormals[start + k]));
        votes[Math.min(shareBins - 1, (lead * turnout * shareBins) | 0)]++;
      }
    }
    const result = { draws: count, win: [], shares: [], counts: [], leads: [], majority: quantiles(majority, count), votes: quantiles(votes, count) };
    for (let place = 0; place < n; place++) {
      const i = plan.row.get(place);
      result.win.push(i === undefined ? null : wins[i] / count);
      result.shares.push(i === undefined ? null : { mean: sums[i] / count, ...quantiles(counts[i], count) });
      result.counts.push(i === undefined ? null : counts[i]);
      result.leads.push(i === undefined ? null : leads[i]);
    }
    return result;
  }

  /** Quantiles of a histogram over 0 to 1, observations spread evenly within a bin. */
  function quantiles(bins, count) {
    const at = p => {
      let below = 0;
      for (let bin = 0; bin < bins.length; bin++) {
        if (bins[bin] > 0 && below + bins[bin] >= p * count) return (bin + (p * count - below) / bins[bin]) / bins.length;
        below += bins[bin];
      }
      return 1;
    };
    return { q05: at(0.05), median: at(0.5), q95: at(0.95) };
  }

  /** Where along each slider the two front runners are level, the other sliders as they stand; null where they are not within its range. */
  function breakEven(setting, number, front, count) {
    const level = value => {
      const values = [...setting.values], moved = [...setting.moved];
      values[number] = value;
      moved[number] = true;
      const { win } = simulate({ ...setting, values, moved }, count);
      return win[front[0]] - win[front[1]];
    };
    const { low, high } = sliders[number], steps = 6;
    let [before, gap] = [low, level(low)];
    for (let step = 1; step <= steps; step++) {
      let [after, next] = [low + (high - low) * step / steps, 0];
      next = level(after);
      if (gap * next < 0) {
        for (let turn = 0; turn < 3; turn++) {
          const middle = before + (after - before) * clamp(gap / (gap - next), 0.05, 0.95);
          const there = level(middle);
          if (gap * there <= 0) [after, next] = [middle, there]; else [before, gap] = [middle, there];
        }
        return before + (after - before) * gap / (gap - next);
      }
      [before, gap] = [after, next];
    }
    return null;
  }

  return { belief, national, simulate, breakEven, movedShares, shareBins, leadBins };
}
