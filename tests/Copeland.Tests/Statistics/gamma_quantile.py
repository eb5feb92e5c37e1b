"""Prints the reference table of GammaQuantileTests: log of the gamma quantile at a standard normal's probability, to 50 digits.

    python3 gamma_quantile.py      (needs mpmath)
"""

from mpmath import erfc, findroot, gammainc, log, mp, mpf, nstr, sqrt

mp.dps = 50


def log_quantile(shape, z):
    # From the side whose tail is small, so that no digits are lost.
    tail = erfc(abs(z) / sqrt(2)) / 2

    def excess(y):
        x = mp.exp(y)
        inside = gammainc(shape, 0, x, regularized=True) if z < 0 else gammainc(shape, x, mp.inf, regularized=True)
        return log(inside) - log(tail)

    # Wilson and Hilferty's approximation to begin with.
    cube = 1 - 1 / (9 * shape) + z / (3 * sqrt(shape))
    start = log(shape * cube**3) if cube > mpf("0.1") else (log(tail) + log(mp.gamma(shape + 1))) / shape
    return findroot(excess, start)


for shape in ("1.005", "2.4", "3.5", "24.8", "500"):
    for z in (-6, -3, -1, 0, 1, 3, 6):
        print(f"    [InlineData({shape}, {z}, {nstr(log_quantile(mpf(shape), mpf(z)), 17)})]")
