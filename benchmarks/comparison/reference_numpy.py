"""The two reference workloads in NumPy: the same model, counts and oracles as `kernel k1|k2`.

    python3 reference_numpy.py k1|k2 N REPETITIONS [usual|tuned]

One line of JSON a repetition. "usual" is the program as one would write it: NumPy's default generator, a row a draw, np.sort and
np.histogram. "tuned" (the default) is the fastest found: another generator, a row a party, bincount. Both make draws in chunks of
10,000, which stay in the cache.
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


def simulate_usual(kind, draws, chunk, seed):
    generator = np.random.default_rng(seed)
    lower = factor()
    order = np.zeros((PARTIES, PARTIES), dtype=np.int64)
    sums, squares = np.zeros(PARTIES), np.zeros(PARTIES)
    share_counts = np.zeros((PARTIES, SHARE_BINS), dtype=np.int64)
    margin_counts = np.zeros(MARGIN_BINS, dtype=np.int64)
    turnout_counts = np.zeros(TURNOUT_BINS, dtype=np.int64)
    margin_sum = turnout_sum = 0.0
    for start in range(0, draws, chunk):
        count = min(chunk, draws - start)
        if kind == "k2":
            shares = generator.dirichlet(PRECISION * SHARES, size=count)
        else:
            scale = np.sqrt(NU / generator.chisquare(NU, size=count))
            logits = np.log(SHARES) + scale[:, None] * (generator.standard_normal((count, PARTIES)) @ lower.T)
            shares = np.exp(logits - logits.max(axis=1, keepdims=True))
            shares /= shares.sum(axis=1, keepdims=True)
        turnout = 1 / (1 + np.exp(-(TURNOUT_MEAN + TURNOUT_SD * generator.standard_normal(count))))
        ranking = np.argsort(shares, axis=1)
        winner, second = ranking[:, -1], ranking[:, -2]
        rows = np.arange(count)
        margin = shares[rows, winner] - shares[rows, second]
        np.add.at(order, (winner, second), 1)
        sums += shares.sum(axis=0)
        squares += (shares**2).sum(axis=0)
        for party in range(PARTIES):
            share_counts[party] += np.histogram(shares[:, party], bins=SHARE_BINS, range=(0, 1))[0]
        margin_counts += np.histogram(margin, bins=MARGIN_BINS, range=(0, 1))[0]
        turnout_counts += np.histogram(turnout, bins=TURNOUT_BINS, range=(0, 1))[0]
        margin_sum += margin.sum()
        turnout_sum += turnout.sum()
    return {
        "win": (order.sum(axis=1) / draws).tolist(),
        "share": (sums / draws).tolist(),
        "margin": 100 * margin_sum / draws,
        "turnout": turnout_sum / draws,
    }


def main():
    kind, draws, repetitions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    chunk = 10_000
    run = simulate_usual if sys.argv[4:] == ["usual"] else simulate
    run(kind, min(draws, 20_000), chunk, 1)
    for repetition in range(repetitions):
        cpu, wall = time.process_time(), time.perf_counter()
        result = run(kind, draws, chunk, 20170223)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        print(json.dumps({"kind": kind, "n": draws, "threads": 1, "wall": wall, "cpu": cpu, **result}), flush=True)


if __name__ == "__main__":
    main()
