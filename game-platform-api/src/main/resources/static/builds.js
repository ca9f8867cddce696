/* Sends a build by tus, to be unpacked in place of the one before; a broken line is taken up where it broke. */
(() => {
  "use strict";

  const form = document.querySelector("form[data-build]");
  if (!form || !window.tus?.isSupported) return;

  const CHUNK_BYTES = 32 * 1024 * 1024;
  const words = form.dataset;
  const progress = form.querySelector("progress");
  const news = form.querySelector("[data-news]");
  const button = form.querySelector("button");

  const failed = (error) => {
    button.disabled = false;
    progress.hidden = true;
    news.textContent = words.failed;
    try {
      const problem = JSON.parse(error.originalResponse.getBody());
      news.textContent = problem.errors?.[0]?.detail || problem.detail || words.failed;
    } catch {
      /* The answer was no problem document; our own word stays. */
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [file] = form.elements.build.files;
    const folder = form.elements.folder.value.trim();
    const upload = new tus.Upload(file, {
      endpoint: new URL(words.build, location.href).href,
      headers: { "X-CSRF-Token": words.csrf },
      metadata: { asset: words.asset, path: folder, unpack: "true", replace: "true" },
      chunkSize: CHUNK_BYTES,
      retryDelays: [0, 1000, 3000, 10_000, 30_000],
      removeFingerprintOnSuccess: true,
      fingerprint: async () => ["orrery-build", words.asset, folder, file.size, file.lastModified].join(" "),
      onProgress: (sent, all) => {
        progress.value = all ? sent / all : 1;
        news.textContent = sent < all ? words.sending : words.unpacking;
      },
      onSuccess: () => {
        news.textContent = words.done;
        location.assign(`${location.pathname}?done=files`);
      },
      onError: failed,
    });
    button.disabled = true;
    progress.hidden = false;
    news.textContent = words.sending;
    const [begun] = await upload.findPreviousUploads();
    if (begun) upload.resumeFromPreviousUpload(begun);
    upload.start();
  });
})();
