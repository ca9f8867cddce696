/* Sends the chosen or dropped files one after another, each with its progress. */
(() => {
  "use strict";

  const form = document.querySelector("form[data-uploads]");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector(".uploads");
  const words = form.dataset;

  const address = (path) => words.uploads + path.split("/").map(encodeURIComponent).join("/");

  const row = (path) => {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const state = document.createElement("span");
    const bar = document.createElement("progress");
    name.textContent = path;
    name.className = "clip";
    state.textContent = words.waiting;
    bar.max = 1;
    bar.value = 0;
    bar.className = "progress";
    bar.setAttribute("aria-label", path);
    item.append(name, state, bar);
    list.append(item);
    return { item, state, bar };
  };

  const send = (file, path, shown) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("PUT", address(path));
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("X-CSRF-Token", words.csrf);
      request.upload.onprogress = (event) => {
        if (event.lengthComputable && event.total > 0) {
          shown.bar.value = event.loaded / event.total;
          shown.state.textContent = `${Math.floor((100 * event.loaded) / event.total)} %`;
        }
      };
      const end = (good, text) => {
        shown.bar.value = good ? 1 : shown.bar.value;
        shown.state.textContent = text;
        shown.item.classList.toggle("failed", !good);
        resolve(good);
      };
      request.onload = () => {
        if (request.status < 300) return end(true, words.done);
        let detail = words.failed;
        try {
          detail = JSON.parse(request.responseText).detail || detail;
        } catch {
          /* The answer was no problem document; our own word stays. */
        }
        end(false, detail);
      };
      request.onerror = () => end(false, words.failed);
      request.send(file);
    });

  const sendAll = async (files) => {
    const waiting = files.map(({ file, path }) => ({ file, path, shown: row(path) }));
    let good = true;
    for (const { file, path, shown } of waiting) {
      good = (await send(file, path, shown)) && good;
    }
    if (good) {
      location.hash = "files";
      location.reload();
    }
  };

  const chosen = (files) =>
    Array.from(files, (file) => ({ file, path: file.webkitRelativePath || file.name }));

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

  const unpacks = () => form.querySelector("input[name=unpack]")?.checked;

  form.addEventListener("submit", (event) => {
    if (unpacks() || !input.files.length) return;
    event.preventDefault();
    const files = chosen(input.files);
    form.reset();
    sendAll(files);
  });
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
    sendAll(found);
  });
})();
