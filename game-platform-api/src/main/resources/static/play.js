/* What the house does around a game: full screen, starting anew, reporting a problem. Keys belong to the game while it has the focus. */
(() => {
  "use strict";

  const SLOW = 20_000;

  const game = document.getElementById("game");
  const main = document.getElementById("main");
  const loading = document.querySelector("[data-loading]");
  const dialog = document.getElementById("report");
  const form = dialog.querySelector("form");
  const thanks = dialog.querySelector("[data-thanks]");
  const fault = form.querySelector(".fault");

  for (const element of document.querySelectorAll("[data-needs-script]")) element.hidden = false;

  /* The frame says when something came; what, the browser keeps from us. */
  let slow = 0;
  const wait = () => {
    loading.hidden = false;
    clearTimeout(slow);
    slow = setTimeout(() => (loading.textContent = loading.dataset.slow), SLOW);
  };
  const ready = () => {
    clearTimeout(slow);
    loading.hidden = true;
    if (!dialog.open && document.activeElement === document.body) game.focus();
  };

  /* A browser may have shown the frame before this script ran; then nothing tells of it any more. */
  game.addEventListener("load", ready);
  wait();
  if (document.readyState === "complete") ready();
  addEventListener("load", ready);

  const reload = () => {
    wait();
    game.src = game.getAttribute("src");
    game.focus();
  };

  const fullscreen = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else main.requestFullscreen({ navigationUI: "hide" }).then(() => game.focus(), () => {});
  };
  if (!document.fullscreenEnabled) document.querySelector("[data-do=fullscreen]").hidden = true;

  const report = () => {
    form.hidden = false;
    thanks.hidden = true;
    fault.hidden = true;
    if (document.fullscreenElement) document.exitFullscreen();
    dialog.showModal();
  };

  const deeds = { reload, fullscreen, report, close: () => dialog.close() };
  document.addEventListener("click", (event) => {
    const deed = event.target.closest?.("[data-do]")?.dataset.do;
    if (!deed) return;
    event.preventDefault();
    deeds[deed]();
  });

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input, textarea, select") || dialog.open;
    if (event.key.toLowerCase() === "f" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) fullscreen();
  });

  dialog.addEventListener("close", () => game.focus());

  /* Sent as a visitor would: this page holds no token, and whoever reports may stay unnamed. */
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = form.elements.text.value.trim();
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const answer = await fetch(form.dataset.to, {
        method: "POST",
        credentials: "omit",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          reason: form.elements.reason.value,
          release: Number(form.dataset.release),
          ...(text && { text }),
        }),
      });
      if (!answer.ok) {
        fault.textContent = answer.status === 429 || answer.status === 409 ? fault.dataset.busy : fault.dataset.failed;
        fault.hidden = false;
        return;
      }
      form.reset();
      form.hidden = true;
      thanks.hidden = false;
      thanks.firstElementChild.focus();
    } catch {
      fault.textContent = fault.dataset.failed;
      fault.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
})();
