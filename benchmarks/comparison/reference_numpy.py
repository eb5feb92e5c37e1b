"""The two reference workloads in NumPy: the same model, counts and oracles as `kernel k1|k2`.

    python3 reference_numpy.py k1|k2 N REPETITIONS [CHUNK]

One line of JSON a repetition. Draws are made in chunks that stay in the cache: 10,000 is the fastest on every machine tried.
"""

import json
import sys
import time

import numpy as np

SHARES = np.array([0.31, 0.22, 0.27, 0.09, 0.08, 0.03])
SDS = np.array([0.20, 0.22, 0.25, 0.30, 0.35, 0.45])
CORRELATIONS = {
    (0, 1): -0.20, (0, 2): -0.35, (1, 2): -0.40, (0, 3): -0.15, (0, 4): -0.25, (1, 3): -0.10,
    (3, 4): 0.20, (2, 3): -0.20, (2, 4): -0.15, (1, 4): -0.05, (4, 5): 0.10,
}
NU, TURNOUT_MEAN, TURNOUT_SD, PRECISION = 7, -0.4, 0.25, 80
PARTIES, SHARE_BINS, MARGIN_BINS, TURNOUT_BINS = 6, 200, 400, 200


def factor():
    correlation = np.eye(PARTIES)
    for (i, j), value in CORRELATIONS.items():
        correlation[i, j] = correlation[j, i] = value
    return np.linalg.cholesky(correlation * np.outer(SDS, SDS))


def draw_shares(kind, generator, count, lower):
    if kind == "k2":
        weights = generator.standard_gamma(PRECISION * SHARES[:, None], size=(PARTIES, count))
    else:
        scale = np.sqrt(NU / generator.chisquare(NU, size=count))
        logits = lower @ generator.standard_normal((PARTIES, count))
        logits *= scale
        logits += np.log(SHARES)[:, None]
        weights = np.exp(logits, out=logits)
    weights /= weights.sum(axis=0)
    return weights


def simulate(kind, draws, chunk, seed):
    generator = np.random.Generator(np.random.SFC64(seed))
    lower = factor()
    order = np.zeros(PARTIES * PARTIES, dtype=np.int64)
    sums, squares = np.zeros(PARTIES), np.zeros(PARTIES)
    share_counts = np.zeros((PARTIES, SHARE_BINS), dtype=np.int64)
    margin_counts = np.zeros(MARGIN_BINS, dtype=np.int64)
    turnout_counts = np.zeros(TURNOUT_BINS, dtype=np.int64)
    margin_sum = turnout_sum = 0.0
    columns = np.arange(chunk)
    for start in range(0, draws, chunk):
        count = min(chunk, draws - start)
        shares = draw_shares(kind, generator, count, lower)
        turnout = 1 / (1 + np.exp(-(TURNOUT_MEAN + TURNOUT_SD * generator.standard_normal(count))))
        winner = shares.argmax(axis=0)
        best = shares[winner, columns[:count]]
        rest = shares.copy()
        rest[winner, columns[:count]] = -1
        second = rest.argmax(axis=0)
        margin = best - rest[second, columns[:count]]
        order += np.bincount(winner * PARTIES + second, minlength=PARTIES * PARTIES)
        sums += shares.sum(axis=1)
        squares += np.einsum("ij,ij->i", shares, shares)
        bins = np.minimum((shares * SHARE_BINS).astype(np.intp), SHARE_BINS - 1)
        for party in range(PARTIES):
            share_counts[party] += np.bincount(bins[party], minlength=SHARE_BINS)
        margin_counts += np.bincount(np.minimum((margin * MARGIN_BINS).astype(np.intp), MARGIN_BINS - 1), minlength=MARGIN_BINS)
        turnout_counts += np.bincount(np.minimum((turnout * TURNOUT_BINS).astype(np.intp), TURNOUT_BINS - 1), minlength=TURNOUT_BINS)
        margin_sum += margin.sum()
        turnout_sum += turnout.sum()
    return {
        "win": (order.reshape(PARTIES, PARTIES).sum(axis=1) / draws).tolist(),
        "share": (sums / draws).tolist(),
        "margin": 100 * margin_sum / draws,
        "turnout": turnout_sum / draws,
    }


def main():
    kind, draws, repetitions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    chunk = int(sys.argv[4]) if len(sys.argv) > 4 else 10_000
    simulate(kind, min(draws, 20_000), chunk, 1)
    for repetition in range(repetitions):
        cpu, wall = time.process_time(), time.perf_counter()
        result = simulate(kind, draws, chunk, 20170223)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        print(json.dumps({"kind": kind, "n": draws, "threads": 1, "wall": wall, "cpu": cpu, **result}), flush=True)


if __name__ == "__main__":
    main()
