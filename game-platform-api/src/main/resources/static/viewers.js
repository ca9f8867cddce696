/* Viewers are heavy, so each is loaded when somebody asks for it. Without JavaScript the picture stays. */
(() => {
  "use strict";

  const say = (viewer, text, isFault) => {
    const status = viewer.querySelector("[data-viewer-status]");
    status.textContent = text;
    status.classList.toggle("fault", Boolean(isFault));
  };

  const open = async (viewer, button) => {
    const stage = viewer.querySelector("[data-viewer-stage]");
    button.disabled = true;
    say(viewer, viewer.dataset.loading);
    try {
      const { show } = await import(viewer.dataset.module);
      await show(viewer, stage);
      button.hidden = true;
      viewer.querySelectorAll("[data-viewer-tools]").forEach((tools) => (tools.hidden = false));
      say(viewer, viewer.dataset.ready);
      stage.focus();
    } catch (error) {
      stage.hidden = true;
      viewer.classList.remove("open");
      button.disabled = false;
      const isMissing = error instanceof Error && error.message === "webgl";
      say(viewer, isMissing ? viewer.dataset.missing : viewer.dataset.failed, true);
    }
  };

  const fullScreen = (viewer) => {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      viewer.querySelector("[data-viewer-frame]").requestFullscreen();
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const viewer = button?.closest("[data-viewer]");
    if (!viewer) {
      return;
    }
    if (button.matches("[data-viewer-open]")) {
      const question = button.dataset.question;
      if (!question || confirm(question)) {
        open(viewer, button);
      }
    } else if (button.matches("[data-viewer-full]")) {
      fullScreen(viewer);
    }
  });
})();
