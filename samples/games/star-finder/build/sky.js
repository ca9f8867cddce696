// The sky on a canvas: a stereographic picture of the celestial sphere, east to the left.
window.Sky = (function () {
  "use strict";
  const RAD = Math.PI / 180;
  const canvas = document.getElementById("sky");
  const pen = canvas.getContext("2d");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const data = window.SKY;
  const view = {ra: 84, dec: 2, field: 75};
  const marks = {glow: [], faint: [], labels: [], pulse: null};
  let width = 0, height = 0, scale = 1, wanted = false, flight = 0;

  // Colour from B-V: temperature after Ballesteros (2012), then a fit to Planck colours.
  const colour = bv => {
    const t = Math.max(1500, Math.min(40000, 4600 * (1 / (0.92 * bv + 1.7) + 1 / (0.92 * bv + 0.62)))) / 100;
    const clip = v => Math.max(0, Math.min(255, v));
    const r = t <= 66 ? 255 : clip(329.7 * (t - 60) ** -0.1332);
    const g = t <= 66 ? clip(99.47 * Math.log(t) - 161.12) : clip(288.12 * (t - 60) ** -0.0755);
    const b = t >= 66 ? 255 : t <= 19 ? 0 : clip(138.52 * Math.log(t - 10) - 305.04);
    return `rgb(${r | 0},${g | 0},${b | 0})`;
  };
  for (const star of data.stars) star[5] = colour(star[3]);

  const sprite = (size, stops) => {
    const tile = document.createElement("canvas");
    tile.width = tile.height = size;
    const brush = tile.getContext("2d");
    const shade = brush.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2);
    stops.forEach(([at, tint]) => shade.addColorStop(at, tint));
    brush.fillStyle = shade;
    brush.fillRect(0, 0, size, size);
    return tile;
  };
  const mist = sprite(64, [[0, "rgba(150,170,225,.55)"], [.5, "rgba(120,140,205,.2)"], [1, "rgba(90,110,190,0)"]]);
  const halo = sprite(64, [[0, "rgba(255,255,255,.6)"], [.25, "rgba(220,230,255,.22)"], [1, "rgba(200,215,255,0)"]]);

  function measure() {
    const ratio = Math.min(devicePixelRatio || 1, 2);
    width = canvas.clientWidth; height = canvas.clientHeight;
    canvas.width = width * ratio; canvas.height = height * ratio;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw();
  }

  // Screen place of a point, or null when it lies on the far side.
  function project(ra, dec) {
    const d = dec * RAD, d0 = view.dec * RAD, a = (ra - view.ra) * RAD;
    const toward = Math.sin(d0) * Math.sin(d) + Math.cos(d0) * Math.cos(d) * Math.cos(a);
    if (toward < -0.35) return null;
    const k = 2 * scale / (1 + toward);
    return [width / 2 - k * Math.cos(d) * Math.sin(a),
      height / 2 - k * (Math.cos(d0) * Math.sin(d) - Math.sin(d0) * Math.cos(d) * Math.cos(a))];
  }

  function draw() {
    if (!wanted) { wanted = true; requestAnimationFrame(paint); }
  }

  function paint(now) {
    wanted = false;
    // The field is measured across the shorter side.
    scale = Math.min(width, height) / 2 / (2 * Math.tan(view.field * RAD / 4));
    const ground = pen.createRadialGradient(width / 2, height / 2, 0, width / 2, height / 2, Math.hypot(width, height) / 1.7);
    ground.addColorStop(0, "#0d1632"); ground.addColorStop(1, "#04060f");
    pen.globalAlpha = 1;
    pen.fillStyle = ground;
    pen.fillRect(0, 0, width, height);
    paintMilkyWay();
    marks.faint.forEach(figure => lines(figure, "rgba(190,208,255,.6)", 1.5));
    marks.glow.forEach(figure => lines(figure, "rgba(255,212,121,.95)", 2.2));
    paintStars();
    marks.labels.forEach(label);
    if (marks.pulse) paintPulse(now);
  }

  function paintMilkyWay() {
    pen.globalCompositeOperation = "lighter";
    const size = Math.max(24, 11 * RAD * scale * 1.6);
    for (const [ra, dec, level] of data.milkyWay) {
      const at = project(ra, dec);
      if (!at || at[0] < -size || at[0] > width + size || at[1] < -size || at[1] > height + size) continue;
      pen.globalAlpha = .036 + .02 * level;
      pen.drawImage(mist, at[0] - size / 2, at[1] - size / 2, size, size);
    }
    pen.globalCompositeOperation = "source-over";
    pen.globalAlpha = 1;
  }

  function paintStars() {
    const faintest = view.field > 85 ? 4.9 : 5.4;
    const gain = Math.max(.85, Math.min(1.9, Math.sqrt(60 / view.field))) * Math.max(.85, Math.min(1.25, Math.min(width, height) / 700));
    for (const star of data.stars) {
      if (star[2] > faintest) break;
      const at = project(star[0], star[1]);
      if (!at || at[0] < -20 || at[0] > width + 20 || at[1] < -20 || at[1] > height + 20) continue;
      const radius = gain * Math.max(.55, 4.6 * 10 ** (-.105 * (star[2] + 1.4)));
      if (star[2] < 2.2) { const glow = radius * 8; pen.globalAlpha = .75; pen.drawImage(halo, at[0] - glow / 2, at[1] - glow / 2, glow, glow); }
      pen.globalAlpha = star[2] < 3 ? 1 : Math.max(.45, 1 - (star[2] - 3) * .2);
      pen.fillStyle = star[5];
      pen.beginPath(); pen.arc(at[0], at[1], radius, 0, 7); pen.fill();
    }
    pen.globalAlpha = 1;
  }

  function lines(figure, tint, thickness) {
    pen.strokeStyle = tint; pen.lineWidth = thickness; pen.lineJoin = pen.lineCap = "round";
    pen.beginPath();
    for (const line of figure) {
      let before = null;
      for (const [ra, dec] of line) {
        const at = project(ra, dec);
        if (at && before) { pen.moveTo(before[0], before[1]); pen.lineTo(at[0], at[1]); }
        before = at;
      }
    }
    pen.stroke();
  }

  function label({ra, dec, text, strong}) {
    const at = project(ra, dec);
    if (!at) return;
    pen.font = `${strong ? 600 : 400} ${strong ? 19 : 14}px system-ui, "Noto Sans CJK SC", sans-serif`;
    pen.textAlign = "center";
    pen.lineWidth = 4; pen.strokeStyle = "rgba(4,6,15,.85)"; pen.strokeText(text, at[0], at[1] - 14);
    pen.fillStyle = strong ? "#ffd479" : "#b9c8f2"; pen.fillText(text, at[0], at[1] - 14);
  }

  function paintPulse(now) {
    const at = project(marks.pulse.ra, marks.pulse.dec);
    if (!at) return;
    const swing = calm.matches ? .5 : (Math.sin(now / 260) + 1) / 2;
    pen.strokeStyle = "#ffd479"; pen.lineWidth = 2.5;
    pen.beginPath(); pen.arc(at[0], at[1], 15 + 7 * swing, 0, 7); pen.stroke();
    if (!calm.matches) draw();
  }

  function clamp() {
    view.ra = (view.ra + 360) % 360;
    view.dec = Math.max(-89, Math.min(89, view.dec));
    view.field = Math.max(18, Math.min(120, view.field));
  }

  function drag(dx, dy) {
    flight++;
    view.ra += dx / (scale * Math.max(.15, Math.cos(view.dec * RAD))) / RAD;
    view.dec += dy / scale / RAD;
    clamp(); draw();
  }

  function zoom(factor) { view.field *= factor; clamp(); draw(); }

  // Turns to a point; at once where motion is not wanted.
  function fly(ra, dec, field) {
    const own = ++flight, from = {...view}, start = performance.now();
    const turn = ((ra - from.ra + 540) % 360) - 180;
    const step = now => {
      if (own !== flight) return;
      const part = calm.matches ? 1 : Math.min(1, Math.max(0, (now - start) / 1100));
      const eased = part * part * (3 - 2 * part);
      view.ra = from.ra + turn * eased; view.dec = from.dec + (dec - from.dec) * eased; view.field = from.field + (field - from.field) * eased;
      clamp(); draw();
      if (part < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  const toPoint = (x, y, at) => (at ? Math.hypot(at[0] - x, at[1] - y) : Infinity);

  // The brightest star within reach of a point on the screen.
  function starAt(x, y, reach) {
    let best = null, cost = Infinity;
    for (const star of data.stars) {
      const away = toPoint(x, y, project(star[0], star[1]));
      if (away < reach && away + star[2] * 4 < cost) { best = star; cost = away + star[2] * 4; }
    }
    return best;
  }

  // How far a point on the screen is from the lines of a figure, in pixels.
  function distance(x, y, figure) {
    let least = Infinity;
    for (const line of figure) {
      for (let i = 1; i < line.length; i++) {
        const a = project(...line[i - 1]), b = project(...line[i]);
        if (!a || !b) continue;
        const dx = b[0] - a[0], dy = b[1] - a[1];
        const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
        least = Math.min(least, Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy));
      }
    }
    return least;
  }

  addEventListener("resize", measure);
  measure();
  return {canvas, view, marks, draw, drag, zoom, fly, starAt, distance, project, size: () => [width, height]};
})();
