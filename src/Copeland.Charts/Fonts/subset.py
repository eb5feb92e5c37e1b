"""Makes the WOFF2 subsets that SVG and HTML files embed. Needs fonttools 4.38 or later and brotli.

Usage: python3 subset.py   (in this folder)
"""
import subprocess
import sys

CHARACTERS = ("U+20-7E,U+A0-17F,U+1E80-1E85,U+1EF2-1EF3,U+2010-2015,U+2018-201E,U+2022,U+2026,U+20AC,"
              "U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265")

for weight in ("Regular", "Bold"):
    subprocess.run(
        [sys.executable, "-m", "fontTools.subset", f"Inter-{weight}.otf", f"--unicodes={CHARACTERS}",
         "--layout-features=kern,calt,ccmp,locl,mark", "--flavor=woff2", "--desubroutinize", "--no-hinting",
         f"--output-file=Inter-{weight}.woff2"],
        check=True)
