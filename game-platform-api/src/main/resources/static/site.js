/* What makes pages nicer with JavaScript; nothing needs it. */
(() => {
  "use strict";

  const themes = ["auto", "light", "dark"];

  /* The light switch without a new page. */
  const switchTheme = (link) => {
    const root = document.documentElement;
    const now = root.dataset.theme || "auto";
    const next = themes[(themes.indexOf(now) + 1) % themes.length];
    root.dataset.theme = next;
    document.cookie = `orrery-theme=${next}; Path=/; Max-Age=31536000; SameSite=Lax`;
    const use = link.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${next}`));
    link.setAttribute("aria-label", link.dataset[next]);
    link.title = link.dataset[next];
    const after = themes[(themes.indexOf(next) + 1) % themes.length];
    link.href = link.href.replace(/theme=\w+/, `theme=${after}`);
  };

  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      const before = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = before), 2500);
    } catch {
      getSelection().selectAllChildren(source);
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-theme-switch]");
    if (link) {
      event.preventDefault();
      switchTheme(link);
    }
    const button = event.target.closest("button[data-copies]");
    if (button) {
      copy(button);
    }
  });

  /* A form that drops what it holds asks first. */
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.asks;
    if (question && !confirm(question)) {
      event.preventDefault();
    }
  });

  /* What was typed and not kept is not left by mistake. */
  let unsaved = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-guards]")) unsaved = true;
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-guards]") && !event.defaultPrevented) unsaved = false;
  });
  document.addEventListener("orrery:kept", () => (unsaved = false));
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  const showWhatNeedsScript = () => {
    for (const element of document.querySelectorAll("[data-needs-script]")) {
      element.hidden = false;
    }
  };

  /* Results that changed in place: what was open stays open, and the number is read out. */
  let open = [];
  document.addEventListener("htmx:beforeSwap", () => {
    open = Array.from(document.querySelectorAll("details[id][open]"), (details) => details.id);
  });
  document.addEventListener("htmx:afterSettle", () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    const total = document.getElementById("total");
    const announce = document.getElementById("announce");
    if (total && announce && announce.textContent !== total.textContent) {
      announce.textContent = total.textContent;
    }
    showWhatNeedsScript();
  });

  showWhatNeedsScript();
  const fault = document.querySelector("[data-first-fault]");
  if (fault) fault.focus();
})();
