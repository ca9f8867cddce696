/* Says how far the files of a message are. Without it the form is sent by the browser itself. */
(() => {
  "use strict";

  const form = document.querySelector("form[data-talk]");
  const files = form?.querySelector("input[type=file]");
  const bar = form?.querySelector("progress");
  if (!files || !bar) return;

  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented || !files.files.length) return;
    event.preventDefault();
    const request = new XMLHttpRequest();
    const news = form.querySelector("[role=status]");
    const button = form.querySelector("button");
    request.upload.addEventListener("progress", (progress) => {
      if (progress.lengthComputable) bar.value = progress.loaded / progress.total;
    });
    request.addEventListener("loadend", () => {
      if (request.status === 200) {
        location.assign(`${form.dataset.talk}#messages`);
        location.reload();
      } else {
        // The browser asks once more by itself and shows the page that says why not.
        form.submit();
      }
    });
    button.disabled = true;
    bar.hidden = false;
    news.textContent = form.dataset.sending;
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
})();
