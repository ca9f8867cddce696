/* Sends chosen or dropped files by tus, some at once; each can be paused, and goes on after a broken line or a closed tab. */
(() => {
  "use strict";

  const form = document.querySelector("form[data-uploads]");
  if (!form || !window.tus?.isSupported) return;

  const AT_ONCE = 3;
  const CHUNK_BYTES = 32 * 1024 * 1024;
  const LONGEST_WAIT = 30_000;
  const MOST_WAITING_SHOWN = 100;
  const BEFORE_REFRESH = 250;

  const words = form.dataset;
  const input = form.querySelector("input[name=files]");
  const folder = form.querySelector("input[webkitdirectory]");
  const again = form.querySelector("input[data-again]");
  const queue = document.getElementById("upload-queue");
  const list = queue.querySelector(".uploads");
  const overall = queue.querySelector("progress");
  const summary = queue.querySelector("[data-summary]");
  const all = queue.querySelector("button[data-all]");
  const announce = document.getElementById("upload-news");
  const template = document.getElementById("upload-row");

  const fill = (pattern, ...values) => values.reduce((text, value, place) => text.replace(`{${place}}`, value), pattern);
  const percent = (part) => `${Math.floor(100 * part)} %`;

  /* Rows: one for a file that is sent now, one for a file of which a part came earlier. */

  const makeRow = (path, onToggle, onCancel) => {
    const item = template.content.firstElementChild.cloneNode(true);
    const [toggle, cancel] = item.querySelectorAll("button");
    item.querySelector("[data-path]").textContent = path;
    item.querySelector("progress").setAttribute("aria-label", path);
    for (const button of [toggle, cancel]) button.querySelector(".unseen").textContent = ` ${path}`;
    toggle.addEventListener("click", onToggle);
    cancel.addEventListener("click", onCancel);
    list.append(item);
    queue.hidden = false;
    return { item, toggle, cancel, state: item.querySelector("[data-state]"), bar: item.querySelector("progress") };
  };

  const removeRow = (row) => {
    if (!row) return;
    const hadFocus = row.item.contains(document.activeElement);
    const near = row.item.nextElementSibling || row.item.previousElementSibling;
    row.item.remove();
    if (hadFocus) (near?.querySelector("button:not([hidden])") || input).focus();
    queue.hidden = !list.children.length;
  };

  /* What is to be sent. States: waiting, sending, trying (again, in a moment), paused, failed, done. */

  const tasks = [];
  const isUnderWay = (task) => task.state === "sending" || task.state === "trying";

  const told = (task) => {
    const part = task.file.size ? task.sent / task.file.size : 0;
    switch (task.state) {
      case "sending":
        return percent(part);
      case "trying":
        return words.trying;
      case "paused":
        return `${words.paused}, ${percent(part)}`;
      case "failed":
        return task.detail;
      default:
        return words[task.state];
    }
  };

  const show = (task) => {
    if (!task.row && (task.state !== "waiting" || list.children.length < MOST_WAITING_SHOWN)) {
      task.row = makeRow(task.path, () => toggle(task), () => cancel(task));
    }
    if (task.row) {
      const { item, toggle: button, cancel: end, state, bar } = task.row;
      state.textContent = told(task);
      bar.value = task.state === "done" ? 1 : task.file.size ? task.sent / task.file.size : 0;
      item.classList.toggle("failed", task.state === "failed");
      button.firstChild.textContent =
        task.state === "paused" ? words.resume : task.state === "failed" ? words.retry : words.pause;
      button.hidden = end.hidden = task.state === "done";
    }
    showAll();
  };

  const showAll = () => {
    const bytes = tasks.reduce((sum, task) => sum + task.file.size, 0);
    const sent = tasks.reduce((sum, task) => sum + (task.state === "done" ? task.file.size : task.sent), 0);
    const done = tasks.filter((task) => task.state === "done").length;
    overall.value = bytes ? sent / bytes : tasks.length ? done / tasks.length : 0;
    summary.textContent = tasks.length ? fill(words.summary, done, tasks.length, percent(overall.value)) : "";
    overall.hidden = !tasks.length;
    const canPause = tasks.some((task) => isUnderWay(task) || task.state === "waiting");
    all.hidden = !canPause && !tasks.some((task) => task.state === "paused");
    all.textContent = canPause ? words.pauseAll : words.resumeAll;
    all.dataset.all = canPause ? "pause" : "resume";
  };

  const set = (task, state) => {
    clearTimeout(task.timer);
    task.state = state;
    show(task);
  };

  const next = () => {
    for (const task of tasks) {
      if (tasks.filter(isUnderWay).length >= AT_ONCE) return;
      if (task.state === "waiting") start(task);
    }
  };

  const start = async (task) => {
    set(task, "sending");
    if (!task.upload) {
      task.upload = uploadOf(task);
      const [begun] = task.url ? [] : await task.upload.findPreviousUploads();
      if (begun) {
        task.upload.resumeFromPreviousUpload(begun);
        forget(begun.uploadUrl);
      }
    }
    if (task.state === "sending") task.upload.start();
  };

  const uploadOf = (task) =>
    new tus.Upload(task.file, {
      endpoint: new URL(words.uploads, location.href).href,
      uploadUrl: task.url && new URL(task.url, location.href).href,
      headers: { "X-CSRF-Token": words.csrf },
      metadata: { asset: words.asset, path: task.unpack ? "." : task.path, ...(task.unpack && { unpack: "true" }) },
      chunkSize: CHUNK_BYTES,
      retryDelays: null,
      removeFingerprintOnSuccess: true,
      fingerprint: async (file) =>
        ["orrery", words.asset, task.path, file.size, file.lastModified, Boolean(task.unpack)].join(" "),
      onProgress: (sent) => {
        task.sent = sent;
        task.tries = 0;
        if (task.state === "sending") show(task);
      },
      onSuccess: () => {
        set(task, "done");
        announce.textContent = tasks.every((one) => one.state === "done")
          ? fill(words.allDone, tasks.length)
          : `${task.path}: ${words.done}`;
        refresh();
        next();
      },
      onError: (error) => stopped(task, error),
    });

  /* A line that broke, or a server that is busy or away, is tried again; anything else waits for a person. */
  const stopped = (task, error) => {
    if (task.state !== "sending") return;
    const status = error.originalResponse?.getStatus() || 0;
    if ([0, 409, 423, 429].includes(status) || (status >= 500 && status !== 507)) {
      set(task, "trying");
      task.timer = setTimeout(() => start(task), Math.min(LONGEST_WAIT, 1000 * 2 ** task.tries++));
      return;
    }
    task.detail = words.failed;
    try {
      task.detail = JSON.parse(error.originalResponse.getBody()).detail || task.detail;
    } catch {
      /* The answer was no problem document; our own word stays. */
    }
    set(task, "failed");
    announce.textContent = `${task.path}: ${task.detail}`;
    next();
  };

  const pause = (task) => {
    task.upload?.abort();
    set(task, "paused");
  };

  const toggle = (task) => {
    if (task.state === "paused" || task.state === "failed") set(task, "waiting");
    else pause(task);
    next();
  };

  const cancel = (task) => {
    clearTimeout(task.timer);
    task.state = "cancelled";
    task.upload?.abort(true).catch(() => {});
    tasks.splice(tasks.indexOf(task), 1);
    removeRow(task.row);
    showAll();
    next();
  };

  all.addEventListener("click", () => {
    const isPause = all.dataset.all === "pause";
    for (const task of tasks) {
      if (isPause && (isUnderWay(task) || task.state === "waiting")) pause(task);
      if (!isPause && task.state === "paused") set(task, "waiting");
    }
    next();
  });

  addEventListener("online", () => tasks.filter((task) => task.state === "trying").forEach(start));

  const add = (files, unpacks, url) => {
    for (const { file, path } of files) {
      const unpack = unpacks && /\.zip$/i.test(path);
      tasks.push({ file, path, unpack, url, state: "waiting", sent: 0, tries: 0 });
      show(tasks.at(-1));
    }
    next();
  };

  /* The table of files changes in place, so that nothing typed elsewhere on the page is lost. */

  const showFiles = async () => {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const files = page.getElementById("draft-files");
    if (!files) return;
    document.getElementById("draft-files").replaceChildren(...files.childNodes);
    const release = document.getElementById("release").closest("section");
    if (!release.querySelector("form")) release.replaceWith(page.getElementById("release").closest("section"));
  };

  let refreshing = 0;
  const refresh = (wait = BEFORE_REFRESH) => {
    clearTimeout(refreshing);
    refreshing = setTimeout(() => showFiles().catch(() => refresh(LONGEST_WAIT)), wait);
  };

  /* What came earlier, from another page or another machine. */

  const earlier = new Map();

  const forget = (url) => {
    const place = new URL(url, location.href).pathname;
    removeRow(earlier.get(place));
    earlier.delete(place);
  };

  const showEarlier = (upload) => {
    const name = upload.path || words.archive;
    const row = makeRow(
      name,
      () => {
        again.onchange = () => {
          const [file] = again.files;
          if (file.size !== upload.length || !name.endsWith(file.name)) {
            row.state.textContent = words.other;
            announce.textContent = words.other;
            return;
          }
          forget(upload.url);
          add([{ file, path: name }], false, upload.url);
        };
        again.value = "";
        again.click();
      },
      async () => {
        await fetch(upload.url, {
          method: "DELETE",
          headers: { "Tus-Resumable": "1.0.0", "X-CSRF-Token": words.csrf },
        });
        forget(upload.url);
      },
    );
    row.toggle.firstChild.textContent = words.choose;
    row.state.textContent = fill(words.unfinished, percent(upload.offset / upload.length));
    row.bar.value = upload.offset / upload.length;
    earlier.set(upload.url, row);
  };

  const lookForEarlier = async () => {
    const answer = await fetch(`${words.uploads}?asset=${words.asset}&limit=100`);
    if (!answer.ok) return;
    for (const upload of (await answer.json()).items) {
      if (upload.offset < upload.length) showEarlier(upload);
      else if ((await fetch(upload.url)).ok) refresh();
    }
    showAll();
  };

  /* Choosing and dropping. */

  const chosen = (files) => Array.from(files, (file) => ({ file, path: file.webkitRelativePath || file.name }));
  const unpacks = () => form.querySelector("input[name=unpack]").checked;

  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    const files = chosen(input.files);
    const unpack = unpacks();
    form.reset();
    add(files, unpack);
  });

  form.querySelector("button[data-folder]").addEventListener("click", () => folder.click());
  folder.addEventListener("change", () => {
    add(chosen(folder.files), unpacks());
    folder.value = "";
  });

  const entries = (reader) => new Promise((resolve, reject) => reader.readEntries(resolve, reject));

  /* A dropped folder keeps the paths inside it. */
  const walk = async (entry, found) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      found.push({ file, path: entry.fullPath.replace(/^\//, "") });
    } else {
      const reader = entry.createReader();
      for (let part = await entries(reader); part.length; part = await entries(reader)) {
        for (const inner of part) await walk(inner, found);
      }
    }
    return found;
  };

  const zone = form.querySelector(".drop");
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    const dropped = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const found = [];
    for (const entry of dropped) await walk(entry, found);
    add(found, unpacks());
  });

  lookForEarlier();
})();
