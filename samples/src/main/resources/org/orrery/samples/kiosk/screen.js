'use strict';
// The list of games goes round until somebody starts one; a game that nobody touches gives way to the list.

const TURN = 8000;
const LOOK = 15000;
const at = id => document.getElementById(id);
let games = [];
let shown = 0;
let idleSeconds = 90;
let sandbox = 'allow-scripts';
let playing = null;
let lastTouch = performance.now();

function text(tag, words, lang) {
  const element = document.createElement(tag);
  element.textContent = words;
  if (lang) element.lang = lang;
  return element;
}

function both(tag, byLanguage) {
  const order = [['en', 'en'], ['zh', 'zh-Hans'], ['zh-Hant', 'zh-Hant']];
  return order.filter(([key]) => byLanguage[key]).map(([key, lang]) => text(tag, byLanguage[key], lang));
}

function show(place) {
  const isEmpty = games.length === 0;
  at('start').hidden = isEmpty;
  at('none').hidden = !isEmpty;
  at('poster').replaceChildren();
  if (isEmpty) return;
  shown = (place + games.length) % games.length;
  const game = games[shown];
  at('poster').append(...both('h2', game.title), ...both('p', game.blurb || {}));
  at('poster').classList.remove('comes');
  void at('poster').offsetWidth;
  at('poster').classList.add('comes');
  [...at('games').querySelectorAll('button')].forEach(
    (button, number) => button.setAttribute('aria-current', String(number === shown)));
}

function list() {
  at('games').replaceChildren(...games.map((game, number) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...both('span', game.title).flatMap((span, index) => index ? [' ', span] : [span]));
    button.addEventListener('click', () => start(number));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
  at('games').hidden = games.length < 2;
}

async function look() {
  try {
    const answer = await (await fetch('/list')).json();
    idleSeconds = answer.idleSeconds;
    sandbox = answer.sandbox;
    const before = games.map(game => game.key).join();
    games = answer.games;
    if (playing && !games.some(game => game.key === playing)) stop();
    if (before !== games.map(game => game.key).join() || !at('poster').hasChildNodes()) {
      list();
      show(Math.min(shown, Math.max(0, games.length - 1)));
    }
  } catch (gone) {
    // The kiosk itself is being restarted; the list that is here goes on.
  }
}

function start(number) {
  const game = games[number];
  if (!game || playing) return;
  shown = number;
  playing = game.key;
  touched();
  const frame = document.createElement('iframe');
  frame.title = Object.values(game.title)[0] || 'game';
  frame.setAttribute('sandbox', sandbox);
  frame.allow = 'fullscreen; gamepad; autoplay; accelerometer; gyroscope';
  frame.src = game.url;
  frame.addEventListener('load', () => frame.focus());
  at('playing').textContent = Object.values(game.title).join(' · ');
  at('play').append(frame);
  at('play').hidden = false;
  at('attract').hidden = true;
}

function stop() {
  playing = null;
  at('play').querySelectorAll('iframe').forEach(frame => frame.remove());
  at('play').hidden = true;
  at('attract').hidden = false;
  show(shown);
  at('start').focus();
}

function touched() {
  lastTouch = performance.now();
}

for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
  addEventListener(event, touched, { passive: true, capture: true });
}
// From the script that the kiosk puts into a game's page, and from no other window.
addEventListener('message', message => {
  const frame = at('play').querySelector('iframe');
  if (frame && message.source === frame.contentWindow && message.data === 'orrery-kiosk-touched') touched();
});
addEventListener('contextmenu', event => event.preventDefault());
at('start').addEventListener('click', () => start(shown));
at('back').addEventListener('click', stop);
at('poster').addEventListener('click', () => start(shown));
addEventListener('keydown', event => {
  if (playing) return;
  if (event.key === 'ArrowRight') show(shown + 1);
  else if (event.key === 'ArrowLeft') show(shown - 1);
  else if ((event.key === 'Enter' || event.key === ' ') && event.target === document.body) start(shown);
});
setInterval(() => {
  const quiet = performance.now() - lastTouch;
  if (playing && quiet > idleSeconds * 1000) stop();
  else if (!playing && quiet > TURN && games.length > 1 && performance.now() - turned > TURN) {
    turned = performance.now();
    show(shown + 1);
  }
}, 250);
let turned = performance.now();
setInterval(look, LOOK);
look();
