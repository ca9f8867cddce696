// Star Finder: rounds of looking for stars and figures in the real sky.
(function () {
  "use strict";
  const ROUNDS = 8, FULL = 100;
  const {canvas, marks} = Sky;
  const byId = id => document.getElementById(id);
  const asked = new URLSearchParams(location.search).get("lang") || navigator.language || "en";
  let language = asked.toLowerCase().startsWith("zh") ? "zh" : "en";
  let words = WORDS[language];
  let game = null, screen = "home", toastTimer = 0;

  const nameOfStar = star => {
    const [latin, , han] = SKY.names[star[4]] || ["", "", ""];
    return language === "zh" ? han || latin : latin || han;
  };
  const nameOfFigure = figure => (language === "zh" ? figure.zh : figure.en);

  function resolve(fact) {
    if (fact.kind === "star") {
      const star = SKY.stars.find(each => String(each[4]) === fact.id);
      return {fact, star, ra: star[0], dec: star[1], field: 45};
    }
    const figure = SKY[fact.kind].find(each => (fact.kind === "west" ? each.id : each.zh) === fact.id);
    const points = figure.lines.flat();
    // The middle of the figure on the sphere, not of its numbers: right ascension wraps around.
    const rad = Math.PI / 180;
    const sum = points.reduce(([x, y, z], [ra, dec]) => [x + Math.cos(dec * rad) * Math.cos(ra * rad), y + Math.cos(dec * rad) * Math.sin(ra * rad), z + Math.sin(dec * rad)], [0, 0, 0]);
    const ra = (Math.atan2(sum[1], sum[0]) / rad + 360) % 360, dec = Math.atan2(sum[2], Math.hypot(sum[0], sum[1])) / rad;
    const reach = Math.max(...points.map(([a, d]) => Math.acos(Math.min(1, Math.sin(d * rad) * Math.sin(dec * rad) + Math.cos(d * rad) * Math.cos(dec * rad) * Math.cos((a - ra) * rad))) / rad));
    return {fact, figure, ra, dec, field: Math.max(34, Math.min(90, reach * 3.2))};
  }

  const title = target => {
    if (target.star) return nameOfStar(target.star);
    const both = language === "en" && target.fact.kind === "east";
    return both ? `${target.figure.en} ${target.figure.zh}` : nameOfFigure(target.figure);
  };
  // The same thing in the other tradition or tongue, to be learnt on the way.
  const alias = target => {
    if (target.star) {
      const [latin, , han, pinyin] = SKY.names[target.star[4]];
      return language === "zh" ? latin : [han, pinyin].filter(Boolean).join(" ");
    }
    return language === "zh" ? target.figure.en : target.figure.pinyin || target.figure.zh;
  };

  function say(text, seconds = 2.6) {
    const toast = byId("toast");
    toast.textContent = text;
    toast.classList.add("shown");
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => toast.classList.remove("shown"), seconds * 1000);
  }

  function button(text, act, kind = "") {
    const made = document.createElement("button");
    made.type = "button"; made.className = kind; made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }
  const element = (tag, text, kind = "") => Object.assign(document.createElement(tag), {textContent: text, className: kind});

  function panel(kind, ...children) {
    const box = byId("panel");
    box.className = kind;
    box.replaceChildren(...children);
    if (children.length) box.focus({preventScroll: true});
  }

  function clear() { marks.glow = []; marks.faint = []; marks.labels = []; marks.pulse = null; Sky.draw(); }

  function home() {
    screen = "home"; game = null; clear();
    byId("task").hidden = byId("actions").hidden = true;
    const choices = element("div", "", "choices");
    for (const kind of ["mixed", "west", "east", "star"]) {
      const choice = button(words[kind], () => start(kind), kind === "mixed" ? "main" : "");
      choice.append(element("small", words[kind + "Note"]));
            choices.append(choice);
    }
    const look = button(words.explore, explore);
    look.append(element("small", words.exploreNote));
    choices.append(look);
    panel("", element("h1", words.title), element("p", words.lead, "lead"), choices, element("p", words.keys, "keys"));
  }

  function explore() {
    screen = "explore"; panel("");
    byId("actions").hidden = false; byId("hint").hidden = true; byId("task").hidden = true;
    marks.faint = SKY.west.map(figure => figure.lines).flat().map(line => [line]);
    Sky.draw(); canvas.focus();
  }

  function shuffle(list) {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  }

  function start(kind) {
    const pool = TARGETS.filter(fact => kind === "mixed" || fact.kind === kind);
    const targets = shuffle([...pool]).slice(0, Math.min(ROUNDS, pool.length)).map(resolve);
    game = {targets, index: -1, score: 0, log: []};
    byId("actions").hidden = false; byId("hint").hidden = false;
    next();
  }

  function next() {
    game.index++;
    if (game.index >= game.targets.length) return finish();
    screen = "search"; clear(); panel("");
    Object.assign(game, {began: performance.now(), hints: 0, misses: 0});
    byId("task").hidden = false; byId("hint").disabled = false;
    if (Sky.view.field < 60) Sky.fly(Sky.view.ra, Sky.view.dec, 80);
    task();
    canvas.focus({preventScroll: true});
    say(byId("prompt").textContent, 2);
  }

  const target = () => game.targets[game.index];

  function task() {
    const prompt = byId("prompt");
    prompt.replaceChildren(words.find[target().fact.kind] + " ", element("b", title(target())));
    byId("round").textContent = words.round(game.index + 1, game.targets.length);
    byId("score").textContent = words.score(game.score);
  }

  const seconds = () => (performance.now() - game.began) / 1000;
  const worth = () => Math.max(10, Math.round(FULL - Math.max(0, seconds() - 10) - 22 * game.hints - 8 * game.misses));

  function hint() {
    if (screen !== "search") return;
    game.hints++;
    const aim = target();
    if (game.hints === 1) {
      // Into view, but not into the middle.
      Sky.fly(aim.ra + (Math.random() < .5 ? -1 : 1) * 14, aim.dec + (aim.dec > 0 ? -9 : 9), Math.max(75, aim.field));
      say(words.hintTurn);
    } else if (game.hints === 2) {
      if (aim.figure) marks.faint = [aim.figure.lines]; else marks.pulse = {ra: aim.ra, dec: aim.dec};
      Sky.draw(); say(words.hintLines);
    } else {
      solved(true);
    }
  }

  function solved(wasShown) {
    const aim = target(), points = wasShown ? 0 : worth();
    screen = "card"; game.score += points;
    game.log.push({aim, points});
    clear();
    if (aim.figure) marks.glow = [aim.figure.lines]; else marks.pulse = {ra: aim.ra, dec: aim.dec};
    marks.labels = [{ra: aim.ra, dec: aim.dec, text: title(aim), strong: true}];
    // A little below the middle of the free part, for the card covers the lower half.
    Sky.fly(aim.ra, aim.dec - aim.field * .2, aim.field);
    byId("hint").disabled = true; task();
    const cheer = wasShown ? words.shown : words.found[game.index % words.found.length];
    const row = element("div", "", "row");
    row.append(element("span", words.points(points), "points"), button(words.next, next, "main"));
    byId("toast").classList.remove("shown");
    panel("card", element("h2", `${cheer} ${title(aim)}`), element("p", alias(aim), "lead"), element("p", aim.fact[language]), row);
    row.lastChild.focus({preventScroll: true});
  }

  function finish() {
    screen = "end"; clear();
    byId("task").hidden = byId("actions").hidden = true;
    const best = game.targets.length * FULL, part = game.score / best;
    const medals = element("p", "", "medals");
    [.35, .6, .8].forEach(bar => medals.append(element(part >= bar ? "b" : "i", "★")));
    medals.setAttribute("aria-hidden", "true");
    const list = element("ol", "");
    for (const {aim, points} of game.log) {
      const item = element("li", title(aim) + " ");
      item.append(element("span", `${alias(aim)} · ${words.points(points)}`));
      list.append(item);
    }
    const row = element("div", "", "row");
    const kind = new Set(game.targets.map(each => each.fact.kind)).size > 1 ? "mixed" : game.targets[0].fact.kind;
    row.append(button(words.home, home), button(words.again, () => start(kind), "main"));
    panel("", element("h1", words.done), medals, element("p", words.total(game.score, best)), element("h2", words.learnt), list, row);
  }

  function choose(x, y, reach) {
    if (screen === "explore") return name(x, y, reach);
    if (screen !== "search") return;
    const aim = target();
    if (aim.star) {
      const at = Sky.project(aim.ra, aim.dec);
      if (at && Math.hypot(at[0] - x, at[1] - y) < reach) return solved(false);
      const other = Sky.starAt(x, y, reach);
      return miss(other && nameOfStar(other));
    }
    if (Sky.distance(x, y, aim.figure.lines) < reach) return solved(false);
    const near = SKY[aim.fact.kind].map(figure => [Sky.distance(x, y, figure.lines), figure]).sort((a, b) => a[0] - b[0])[0];
    miss(near[0] < reach && nameOfFigure(near[1]));
  }

  function miss(name) {
    if (name) game.misses++;
    say(name ? words.wrong(name) : words.nothing);
  }

  function name(x, y, reach) {
    const star = Sky.starAt(x, y, reach);
    const near = SKY.west.map(figure => [Sky.distance(x, y, figure.lines), figure]).sort((a, b) => a[0] - b[0])[0];
    const figure = near[0] < reach * 2 ? near[1] : null;
    marks.glow = figure ? [figure.lines] : [];
    marks.labels = [];
    const told = [];
    if (star && nameOfStar(star)) {
      marks.labels.push({ra: star[0], dec: star[1], text: nameOfStar(star), strong: true});
      told.push(alias({star}) ? `${nameOfStar(star)} (${alias({star})})` : nameOfStar(star), words.light(star[2]));
    }
    if (figure) told.push(words.part(nameOfFigure(figure)));
    Sky.draw();
    say(told.length ? told.join(language === "zh" ? "，" : ", ") : words.nothing, 5);
  }

  // One finger or mouse drags, two fingers zoom, a touch without a drag chooses.
  const fingers = new Map();
  let moved = 0, spread = 0;
  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 1) moved = 0;
    byId("reticle").hidden = true;
  });
  canvas.addEventListener("pointermove", event => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const dx = event.clientX - before[0], dy = event.clientY - before[1];
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    moved += Math.abs(dx) + Math.abs(dy);
    if (fingers.size === 1) return Sky.drag(dx, dy);
    const [a, b] = [...fingers.values()];
    const now = Math.hypot(a[0] - b[0], a[1] - b[1]);
    if (spread) Sky.zoom(spread / now);
    spread = now;
  });
  const lift = event => {
    const was = fingers.delete(event.pointerId);
    spread = 0;
    if (was && event.type === "pointerup" && !fingers.size && moved < 9) choose(event.clientX, event.clientY, event.pointerType === "mouse" ? 24 : 36);
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("wheel", event => { event.preventDefault(); Sky.zoom(Math.exp(event.deltaY * .0012)); }, {passive: false});

  canvas.addEventListener("keydown", event => {
    const step = 60, [width, height] = Sky.size();
    const acts = {
      ArrowLeft: () => Sky.drag(step, 0), ArrowRight: () => Sky.drag(-step, 0), ArrowUp: () => Sky.drag(0, step), ArrowDown: () => Sky.drag(0, -step),
      "+": () => Sky.zoom(.8), "=": () => Sky.zoom(.8), "-": () => Sky.zoom(1.25),
      Enter: () => choose(width / 2, height / 2, 40), " ": () => choose(width / 2, height / 2, 40), h: hint, H: hint,
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    byId("reticle").hidden = false;
    acts[event.key]();
  });

  byId("closer").addEventListener("click", () => Sky.zoom(.75));
  byId("wider").addEventListener("click", () => Sky.zoom(1.33));
  byId("hint").addEventListener("click", hint);
  byId("leave").addEventListener("click", () => (game && game.log.length ? finish() : home()));
  byId("language").addEventListener("click", () => speak(language === "en" ? "zh" : "en"));

  function speak(chosen) {
    language = chosen; words = WORDS[language];
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = words.title;
    byId("language").textContent = words.other;
    byId("hint").textContent = words.hint; byId("leave").textContent = words.leave;
    byId("closer").setAttribute("aria-label", words.closer); byId("wider").setAttribute("aria-label", words.wider);
    canvas.setAttribute("aria-label", words.sky);
    if (screen === "home") home();
    else if (screen === "end") finish();
    else if (screen === "card") { game.score -= game.log.at(-1).points; const {points} = game.log.pop(); reshow(points); }
    else if (game) task();
  }

  function reshow(points) {
    const spent = game.hints;
    solved(points === 0);
    const log = game.log.at(-1);
    game.score += points - log.points; log.points = points; game.hints = spent;
    byId("panel").querySelector(".points").textContent = words.points(points);
    task();
  }

  // Begin with tonight's midnight sky: the Sun's opposite, seen from the middle north.
  const dayOfYear = (Date.now() - Date.UTC(new Date().getUTCFullYear(), 0, 0)) / 86400000;
  Sky.view.ra = ((dayOfYear - 80) / 365.25 * 360 + 180 + 360) % 360;
  Sky.view.dec = 15;
  speak(language);

  // Whoever walked away left it to the next visitor: a minute without input, and it begins anew.
  let idle;
  const wake = () => { clearTimeout(idle); idle = setTimeout(() => location.reload(), 60000); };
  for (const input of ["pointerdown", "keydown", "wheel"]) addEventListener(input, wake, { passive: true });
})();
