// Launch Window: choose the day on which a ship must leave to meet a planet half-way around the Sun.
(function () {
  "use strict";
  const MISSIONS = ["mars", "venus", "jupiter"], CLOSE = 4;
  const byId = id => document.getElementById(id);
  const canvas = byId("space"), pen = canvas.getContext("2d");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const asked = new URLSearchParams(location.search).get("lang") || navigator.language || "en";
  let language = asked.toLowerCase().startsWith("zh") ? "zh" : "en", words = WORDS[language];
  const today = Math.floor((Date.now() - Orbits.epoch) / 86400000);
  let mission = 0, tries = 0, flight = null, flying = false, told = null;

  const goal = () => MISSIONS[mission];
  const launchDay = () => today + Number(byId("date").value);
  const calendar = days => new Date(Orbits.epoch + days * 86400000).toISOString().slice(0, 10);

  function draw(days = launchDay()) {
    const ratio = Math.min(devicePixelRatio || 1, 2), width = canvas.clientWidth, height = canvas.clientHeight;
    canvas.width = width * ratio; canvas.height = height * ratio;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    const reach = Math.max(Orbits.planets[goal()][0] * 1.1, 1.1) * 1.06;
    const scale = Math.min(width, height) / 2 / reach;
    const at = ([x, y]) => [width / 2 + x * scale, height / 2 - y * scale];
    const shine = pen.createRadialGradient(width / 2, height / 2, 2, width / 2, height / 2, Math.min(scale * .5, 150));
    shine.addColorStop(0, "rgba(255,214,110,.28)"); shine.addColorStop(1, "rgba(255,214,110,0)");
    pen.fillStyle = shine; pen.fillRect(0, 0, width, height);
    disc([width / 2, height / 2], 10, "#ffd76a");
    for (const name of ["earth", goal()]) {
      const [, , , , , colour, size] = Orbits.planets[name];
      line(Orbits.path(name).map(at), colour, .45, 1.5, []);
      const here = at(Orbits.place(name, days));
      disc(here, size, colour);
      pen.fillStyle = "#dfe7ff"; pen.font = '14px system-ui, "Noto Sans CJK SC", sans-serif'; pen.fillText(words.names[name], here[0] + size + 5, here[1] - size);
    }
    const {at: ship, days: long} = flight || Orbits.transfer(goal(), launchDay());
    line(Array.from({length: 61}, (_, i) => at(ship(i / 60))), "#ffffff", .55, 1.5, [5, 6]);
    const end = at(ship(1));
    pen.strokeStyle = "#ffcf70"; pen.lineWidth = 2; pen.beginPath(); pen.arc(end[0], end[1], 13, 0, 7); pen.stroke();
    if (flight) disc(at(ship(Math.min(1, Math.max(0, (days - flight.launch) / long)))), 4.5, "#ffffff");
  }

  function disc([x, y], radius, colour) { pen.fillStyle = colour; pen.beginPath(); pen.arc(x, y, radius, 0, 7); pen.fill(); }

  function line(points, colour, alpha, thickness, dashes) {
    pen.globalAlpha = alpha; pen.strokeStyle = colour; pen.lineWidth = thickness; pen.setLineDash(dashes);
    pen.beginPath(); points.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y))); pen.stroke();
    pen.setLineDash([]); pen.globalAlpha = 1;
  }

  function show() {
    const name = words.names[goal()], day = calendar(launchDay());
    byId("mission").textContent = words.mission(mission + 1, name);
    byId("dateLabel").textContent = words.date(day);
    byId("date").setAttribute("aria-valuetext", `${day}. ${words.angles(name, Orbits.lead(goal(), launchDay()))}`);
    byId("angles").textContent = told || words.angles(name, Orbits.lead(goal(), launchDay()));
    for (const id of ["launch", "hint", "date", "back", "on"]) byId(id).disabled = flying;
    draw();
  }

  function launch() {
    const day = launchDay();
    flight = {...Orbits.transfer(goal(), day), launch: day};
    flying = true; tries++; told = null; show();
    const start = performance.now(), long = calm.matches ? 1 : 3400;
    const step = now => {
      const part = Math.min(1, (now - start) / long);
      draw(day + flight.days * part);
      if (part < 1) requestAnimationFrame(step); else land();
    };
    requestAnimationFrame(step);
  }

  // The day on the slider, closest to the one just tried, on which a launch succeeds.
  function nearestWindow() {
    const tried = flight.launch - today, last = Number(byId("date").max);
    const days = Array.from({length: last / 2 + 1}, (_, i) => i * 2).filter(day => Math.abs(Orbits.transfer(goal(), today + day).miss) < CLOSE);
    return days.sort((a, b) => Math.abs(a - tried) - Math.abs(b - tried))[0];
  }

  function land() {
    const reached = Math.abs(flight.miss) < CLOSE, name = words.names[goal()], last = mission === MISSIONS.length - 1;
    const box = byId("report");
    const text = reached
      ? [words.met(flight.miss, flight.days, name), words.learn[goal()]]
      : [words.result(flight.miss, flight.days, name), words.advice(nearestWindow() > flight.launch - today)];
    if (reached && last) text.push(words.total(tries) + " " + (tries === 3 ? words.best : words.fine));
    const title = document.createElement("h2");
    title.textContent = reached ? words.hit(name) : words.missed;
    const go = document.createElement("button");
    go.type = "button"; go.className = "main"; go.textContent = !reached ? words.again : last ? words.anew : words.next;
    go.addEventListener("click", () => {
      box.hidden = true; flying = false; flight = null;
      if (reached) { mission = last ? 0 : mission + 1; if (last) tries = 0; byId("date").value = 0; byId("date").max = MISSIONS[mission] === "jupiter" ? 800 : 1100; }
      show(); byId("date").focus();
    });
    const row = document.createElement("div");
    row.className = "row"; row.append(go);
    box.replaceChildren(title, ...text.map(part => Object.assign(document.createElement("p"), {textContent: part})), row);
    box.hidden = false; go.focus();
  }

  const shift = days => { byId("date").value = Number(byId("date").value) + days; told = null; show(); };
  byId("date").addEventListener("input", () => { told = null; show(); });
  byId("back").addEventListener("click", () => shift(-10));
  byId("on").addEventListener("click", () => shift(10));
  byId("launch").addEventListener("click", launch);
  byId("hint").addEventListener("click", () => { told = words.hints[goal()]; show(); });
  byId("language").addEventListener("click", () => speak(language === "en" ? "zh" : "en"));
  addEventListener("resize", () => (flying ? draw(flight.launch + flight.days) : draw()));

  function speak(chosen) {
    language = chosen; words = WORDS[language]; told = null;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = byId("title").textContent = words.title;
    byId("language").textContent = words.other; byId("launch").textContent = words.launch; byId("hint").textContent = words.hint;
    byId("back").setAttribute("aria-label", words.earlier); byId("on").setAttribute("aria-label", words.later);
    canvas.setAttribute("aria-label", words.space);
    show();
    if (!byId("report").hidden) land();
  }
  speak(language);

  // Whoever walked away left it to the next visitor: a minute without input, and it begins anew.
  let idle;
  const wake = () => { clearTimeout(idle); idle = setTimeout(() => location.reload(), 60000); };
  for (const input of ["pointerdown", "keydown", "wheel"]) addEventListener(input, wake, { passive: true });
})();
