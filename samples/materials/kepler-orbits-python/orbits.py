#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Where are the planets? Solves Kepler's equation for the mean elements of JPL.

    python3 orbits.py 2026-11-22          heliocentric places on that day
    python3 orbits.py 2026-11-22 mars     and how far Mars is from the Earth

Elements: E. M. Standish, "Keplerian elements for approximate positions of the
major planets" (JPL), table 1, valid 1800 to 2050. No library is needed.
"""
import datetime
import math
import sys

# a [au], e, inclination, mean longitude, longitude of perihelion, of the node [degrees];
# then the change of each in a Julian century.
ELEMENTS = {
    "mercury": ((0.38709927, 0.20563593, 7.00497902, 252.25032350, 77.45779628, 48.33076593),
                (0.00000037, 0.00001906, -0.00594749, 149472.67411175, 0.16047689, -0.12534081)),
    "venus": ((0.72333566, 0.00677672, 3.39467605, 181.97909950, 131.60246718, 76.67984255),
              (0.00000390, -0.00004107, -0.00078890, 58517.81538729, 0.00268329, -0.27769418)),
    "earth": ((1.00000261, 0.01671123, -0.00001531, 100.46457166, 102.93768193, 0.0),
              (0.00000562, -0.00004392, -0.01294668, 35999.37244981, 0.32327364, 0.0)),
    "mars": ((1.52371034, 0.09339410, 1.84969142, -4.55343205, -23.94362959, 49.55953891),
             (0.00001847, 0.00007882, -0.00813131, 19140.30268499, 0.44441088, -0.29257343)),
    "jupiter": ((5.20288700, 0.04838624, 1.30439695, 34.39644051, 14.72847983, 100.47390909),
                (-0.00011607, -0.00013253, -0.00183714, 3034.74612775, 0.21252668, 0.20469106)),
    "saturn": ((9.53667594, 0.05386179, 2.48599187, 49.95424423, 92.59887831, 113.66242448),
               (-0.00125060, -0.00050991, 0.00193609, 1222.49362201, -0.41897216, -0.28867794)),
    "uranus": ((19.18916464, 0.04725744, 0.77263783, 313.23810451, 170.95427630, 74.01692503),
               (-0.00196176, -0.00004397, -0.00242939, 428.48202785, 0.40805281, 0.04240589)),
    "neptune": ((30.06992276, 0.00859048, 1.77004347, -55.12002969, 44.96476227, 131.78422574),
                (0.00026291, 0.00005105, 0.00035372, 218.45945325, -0.32241464, -0.00508664)),
}
J2000 = datetime.datetime(2000, 1, 1, 12)


def eccentric_anomaly(mean, e):
    """Newton's method on mean = E - e sin E (radians)."""
    anomaly = mean + e * math.sin(mean)
    for _ in range(12):
        anomaly -= (anomaly - e * math.sin(anomaly) - mean) / (1 - e * math.cos(anomaly))
    return anomaly


def place(planet, when):
    """Heliocentric ecliptic x, y, z in astronomical units (J2000)."""
    centuries = (when - J2000).total_seconds() / 86400 / 36525
    base, rates = ELEMENTS[planet]
    a, e, tilt, longitude, perihelion, node = (b + r * centuries for b, r in zip(base, rates))
    mean = math.remainder(math.radians(longitude - perihelion), 2 * math.pi)
    anomaly = eccentric_anomaly(mean, e)
    x, y = a * (math.cos(anomaly) - e), a * math.sqrt(1 - e * e) * math.sin(anomaly)
    w, n, i = (math.radians(angle) for angle in (perihelion - node, node, tilt))
    along = x * math.cos(w) - y * math.sin(w)
    across = x * math.sin(w) + y * math.cos(w)
    return (along * math.cos(n) - across * math.cos(i) * math.sin(n),
            along * math.sin(n) + across * math.cos(i) * math.cos(n),
            across * math.sin(i))


def main(arguments):
    day = datetime.datetime.fromisoformat(arguments[0]) if arguments else datetime.datetime.now()
    print(f"{'planet':9}{'x/au':>10}{'y/au':>10}{'z/au':>10}{'from Sun':>10}")
    for planet in ELEMENTS:
        x, y, z = place(planet, day)
        print(f"{planet:9}{x:10.4f}{y:10.4f}{z:10.4f}{math.hypot(x, y, z):10.4f}")
    if len(arguments) > 1:
        distance = math.dist(place("earth", day), place(arguments[1].lower(), day))
        print(f"{arguments[1]} is {distance:.4f} au from the Earth: light needs {distance * 8.3167:.1f} minutes")


if __name__ == "__main__":
    main(sys.argv[1:])
