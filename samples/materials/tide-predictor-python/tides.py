#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Why springs and neaps? Adds the chief tides of Moon and Sun and draws the curve.

    python3 tides.py                 fifteen days, one line an hour, as a picture of characters
    python3 tides.py 3               three days

Speeds follow from Doodson's numbers (Phil. Trans. R. Soc. A 100, 1921). The amplitudes are those
of the equilibrium tide, relative to M2: no coast has exactly these; a real port has its own.
"""
import math
import sys

# name, speed in degrees an hour, amplitude relative to M2, what makes it
TIDES = [
    ("M2", 28.9841042, 1.000, "the Moon, twice a lunar day"),
    ("S2", 30.0000000, 0.465, "the Sun, twice a day"),
    ("N2", 28.4397295, 0.191, "the Moon's changing distance"),
    ("K2", 30.0821373, 0.127, "the tilt of Moon and Sun"),
    ("K1", 15.0410686, 0.584, "the tilt, once a day"),
    ("O1", 13.9430356, 0.415, "the Moon's tilt, once a day"),
    ("P1", 14.9589314, 0.193, "the Sun's tilt, once a day"),
]


def height(hours):
    """Metres over the mean, were M2 one metre; all tides in step at hour 0."""
    return sum(size * math.cos(math.radians(speed * hours)) for _, speed, size, _ in TIDES)


def main(arguments):
    days = float(arguments[0]) if arguments else 15
    for name, speed, size, cause in TIDES:
        print(f"{name}: every {360 / speed:6.2f} h, {size:5.3f}: {cause}")
    for hour in range(int(days * 24) + 1):
        column = round(30 + 9 * height(hour))
        print(f"{hour // 24 + 1:3} d {hour % 24:2} h |" + " " * column + "~")


if __name__ == "__main__":
    main(sys.argv[1:])
