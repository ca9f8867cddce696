// Orbits from the mean elements of E. M. Standish (JPL), seen from the north and taken as lying in one plane.
window.Orbits = (function () {
  "use strict";
  const RAD = Math.PI / 180;
  // a [au], e, mean longitude, longitude of perihelion [degrees]; change of mean longitude a century
  const planets = {
    venus: [0.72333566, 0.00677672, 181.9790995, 131.60246718, 58517.81538729, "#e8c98a", 7],
    earth: [1.00000261, 0.01671123, 100.46457166, 102.93768193, 35999.37244981, "#6fa5ee", 8],
    mars: [1.52371034, 0.0933941, -4.55343205, -23.94362959, 19140.30268499, "#e0693f", 6],
    jupiter: [5.202887, 0.04838624, 34.39644051, 14.72847983, 3034.74612775, "#dcb893", 13],
  };
  const epoch = Date.UTC(2000, 0, 1, 12);

  // Place in the plane, in astronomical units, at days since 2000-01-01 12:00.
  function place(name, days) {
    const [a, e, longitude, perihelion, rate] = planets[name];
    const mean = ((longitude + rate * days / 36525 - perihelion) % 360) * RAD;
    let anomaly = mean;
    for (let i = 0; i < 10; i++) anomaly -= (anomaly - e * Math.sin(anomaly) - mean) / (1 - e * Math.cos(anomaly));
    const x = a * (Math.cos(anomaly) - e), y = a * Math.sqrt(1 - e * e) * Math.sin(anomaly);
    const turn = perihelion * RAD;
    return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
  }

  function path(name) {
    const [a, e, , perihelion] = planets[name], turn = perihelion * RAD;
    return Array.from({length: 181}, (_, i) => {
      const x = a * (Math.cos(i * 2 * RAD) - e), y = a * Math.sqrt(1 - e * e) * Math.sin(i * 2 * RAD);
      return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    });
  }

  const bearing = ([x, y]) => Math.atan2(y, x);
  const between = angle => Math.atan2(Math.sin(angle), Math.cos(angle));

  // Half an ellipse from the Earth to the far side of the Sun, just as far out as the goal's orbit is there.
  function transfer(goal, launch) {
    const from = place("earth", launch), start = bearing(from), near = Math.hypot(...from);
    const [ag, eg, , perihelion] = planets[goal];
    const far = ag * (1 - eg * eg) / (1 + eg * Math.cos(start + Math.PI - perihelion * RAD));
    const a = (near + far) / 2, days = 365.25 * a ** 1.5 / 2;
    // Inwards the Earth's distance is the far point of the ellipse, outwards the near one.
    const outward = far > near, e = Math.abs(far - near) / (far + near);
    const at = part => {
      const mean = Math.PI * part + (outward ? 0 : Math.PI);
      let anomaly = mean;
      for (let i = 0; i < 12; i++) anomaly -= (anomaly - e * Math.sin(anomaly) - mean) / (1 - e * Math.cos(anomaly));
      const x = a * (Math.cos(anomaly) - e), y = a * Math.sqrt(1 - e * e) * Math.sin(anomaly);
      const turn = start + (outward ? 0 : Math.PI);
      return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    };
    const miss = between(bearing(place(goal, launch + days)) - (start + Math.PI)) / RAD;
    return {at, days, miss};
  }

  return {planets, epoch, place, path, transfer,
    lead: (goal, days) => between(bearing(place(goal, days)) - bearing(place("earth", days))) / RAD};
})();
