// Element Pairs: turn two cards at a time and bring each symbol to its name.
(function () {
  "use strict";
  const WORDS = {
    en: {title: "Element Pairs", other: "中文", lead: "Turn two cards: a symbol and a name. Eight elements are hidden.", anew: "New cards",
      card: n => `Card ${n}, face down`, count: (pairs, turns) => `${pairs} of 8 pairs · ${turns} turns`, number: (n, mass) => `number ${n}, mass ${mass}`,
      no: "Not a pair. Remember where they were.", won: turns => `All eight in ${turns} turns! ${turns <= 14 ? "An excellent memory." : "Try for fewer than 15."}`, board: "Cards"},
    zh: {title: "元素配对", other: "English", lead: "每次翻两张牌：一个符号，一个名称。共藏着八种元素。", anew: "重新洗牌",
      card: n => `第 ${n} 张牌，背面朝上`, count: (pairs, turns) => `已配 ${pairs} / 8 对 · 翻了 ${turns} 次`, number: (n, mass) => `${n} 号元素，原子质量 ${mass}`,
      no: "不是一对，记住它们的位置。", won: turns => `八对全部找到，共翻 ${turns} 次！${turns <= 14 ? "记性真好！" : "试试少于 15 次。"}`, board: "纸牌"},
  };
  const byId = id => document.getElementById(id);
  const asked = new URLSearchParams(location.search).get("lang") || navigator.language || "en";
  let language = asked.toLowerCase().startsWith("zh") ? "zh" : "en", words = WORDS[language];
  let cards = [], open = [], turns = 0, pairs = 0, closing = 0;

  function shuffle(list) {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  }

  function deal() {
    clearTimeout(closing);
    const chosen = shuffle([...FACTS]).slice(0, 8);
    cards = shuffle(chosen.flatMap(fact => [{fact, side: "symbol"}, {fact, side: "name"}])).map(card => ({...card, state: "down"}));
    open = []; turns = 0; pairs = 0;
    byId("board").replaceChildren(...cards.map((card, i) => {
      const face = document.createElement("button");
      face.type = "button";
      face.addEventListener("click", () => turn(i));
      face.addEventListener("keydown", event => walk(event, i));
      card.face = face;
      return face;
    }));
    byId("fact").textContent = "";
    show();
  }

  const nameOf = fact => ELEMENTS[fact.symbol][language === "zh" ? 2 : 1];

  function show() {
    cards.forEach((card, i) => {
      card.face.className = `card ${card.state}`;
      const [number, , , mass] = ELEMENTS[card.fact.symbol];
      if (card.state === "down") {
        card.face.textContent = "?";
        card.face.setAttribute("aria-label", words.card(i + 1));
        return;
      }
      const main = document.createElement(card.side === "symbol" ? "b" : "span");
      main.textContent = card.side === "symbol" ? card.fact.symbol : nameOf(card.fact);
      const small = document.createElement("small");
      small.textContent = card.side === "symbol" ? String(number) : String(mass);
      card.face.replaceChildren(main, small);
      card.face.setAttribute("aria-label", main.textContent);
    });
    byId("count").textContent = words.count(pairs, turns);
  }

  function close() {
    clearTimeout(closing);
    if (open.length === 2) { open.forEach(card => { card.state = "down"; }); open = []; show(); }
  }

  function turn(i) {
    close();
    const card = cards[i];
    if (card.state !== "down") return;
    card.state = "up"; open.push(card);
    if (open.length === 2) {
      turns++;
      if (open[0].fact === open[1].fact) {
        open.forEach(each => { each.state = "done"; });
        open = []; pairs++;
        tell(card.fact);
      } else {
        byId("fact").textContent = words.no;
        closing = setTimeout(close, 1800);
      }
    }
    show();
  }

  function tell(fact) {
    const [number, , , mass] = ELEMENTS[fact.symbol], head = document.createElement("b");
    head.textContent = `${fact.symbol} ${nameOf(fact)}`;
    byId("fact").replaceChildren(head, ` (${words.number(number, mass)}) `, fact[language], ...(pairs === 8 ? [document.createElement("br"), words.won(turns)] : []));
  }

  function walk(event, i) {
    const step = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -4, ArrowDown: 4}[event.key];
    if (!step || !cards[i + step]) return;
    event.preventDefault();
    cards[i + step].face.focus();
  }

  function speak(chosen) {
    language = chosen; words = WORDS[language];
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = byId("title").textContent = words.title;
    byId("lead").textContent = words.lead; byId("language").textContent = words.other; byId("anew").textContent = words.anew;
    byId("board").setAttribute("aria-label", words.board);
    byId("fact").textContent = "";
    if (cards.length) show();
  }

  byId("anew").addEventListener("click", deal);
  byId("language").addEventListener("click", () => speak(language === "en" ? "zh" : "en"));
  speak(language);
  deal();

  // Whoever walked away left it to the next visitor: a minute without input, and it begins anew.
  let idle;
  const wake = () => { clearTimeout(idle); idle = setTimeout(() => location.reload(), 60000); };
  for (const input of ["pointerdown", "keydown", "wheel"]) addEventListener(input, wake, { passive: true });
})();
