'use strict';
// Put into each page of a game by the kiosk: tells the window around it, at most once a second, that somebody plays.
(() => {
  const WORD = 'orrery-kiosk-touched';
  let last = -1000;
  const touched = () => {
    const now = performance.now();
    if (now - last < 1000) return;
    last = now;
    parent.postMessage(WORD, '*');
  };
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(event, happened => happened.isTrusted && touched(), { passive: true, capture: true });
  }
  // From frames within this page, to be passed on.
  addEventListener('message', message => message.data === WORD && touched());
  setInterval(() => {
    const pads = navigator.getGamepads ? [...navigator.getGamepads()] : [];
    if (pads.some(pad => pad && (pad.buttons.some(button => button.pressed) || pad.axes.some(axis => Math.abs(axis) > 0.5)))) touched();
  }, 500);
})();
