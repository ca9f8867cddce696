/* Keeps a draft's description while it is typed, adds rows, and reads a chosen file into a form. */
(() => {
  "use strict";

  const QUIET = 1200;
  const AGAIN = 5000;

  const fill = (pattern, value) => pattern.replace("{0}", value);

  /* Rows: another one like the last, empty. */

  const addRow = (group) => {
    const rows = group.querySelectorAll(":scope > [data-row]");
    const last = rows[rows.length - 1];
    const from = last.dataset.row;
    const to = from.replace(/\d+$/, (number) => String(Number(number) + 1));
    const dashes = (text) => text.replaceAll(".", "-");
    const row = last.cloneNode(true);
    row.dataset.row = to;
    for (const element of row.querySelectorAll("*")) {
      for (const attribute of element.attributes) {
        const value = attribute.value.replaceAll(`${from}.`, `${to}.`);
        attribute.value = value.replaceAll(`f-${dashes(from)}-`, `f-${dashes(to)}-`);
      }
      element.removeAttribute("aria-invalid");
      element.removeAttribute("checked");
      if (element.matches("input:not([type=checkbox])")) element.setAttribute("value", "");
      if (element.matches("textarea")) element.textContent = "";
    }
    for (const input of row.querySelectorAll("input, textarea")) {
      if (input.type === "checkbox") input.checked = false;
      else input.value = "";
    }
    for (const fault of row.querySelectorAll(".fault")) fault.remove();
    last.after(row);
    row.querySelector("input")?.focus();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-adds]");
    if (button) addRow(button.closest("[data-rows]"));
  });

  /* A chosen file is read here and put where it could have been pasted. */

  document.addEventListener("change", async (event) => {
    const input = event.target.closest("input[data-fills]");
    const file = input?.files[0];
    if (!file) return;
    document.getElementById(input.dataset.fills).value = await file.text();
    const kind = document.getElementById(input.dataset.kind);
    if (file.name.endsWith(".godot") || file.name.endsWith(".cfg")) kind.value = "godot";
    else if (file.name === "package.json") kind.value = "package.json";
  });

  /* Saving as one types. */

  const form = document.querySelector("form[data-saves]");
  if (!form) return;

  const words = form.dataset;
  const seen = form.querySelector("input[name=seen]");
  const state = form.querySelector("[data-state]");
  const fault = form.querySelector("[data-fault]");
  const conflict = form.querySelector("template[data-conflict]");

  let edits = 0;
  let kept = 0;
  let waiting;
  let sending = false;
  let stands = false;

  const tell = (text) => {
    state.textContent = text;
  };

  const complain = (message, faults = []) => {
    tell(words.failed);
    const told = document.createElement("p");
    told.textContent = message;
    const list = document.createElement("ul");
    for (const { field, detail } of faults) {
      const link = document.createElement("a");
      link.href = `#${field}`;
      link.textContent = detail;
      const item = document.createElement("li");
      item.append(document.getElementById(field) ? link : detail);
      list.append(item);
    }
    fault.replaceChildren(told, ...(faults.length ? [list] : []));
  };

  const offerChoice = (message, theirs) => {
    stands = true;
    complain(message);
    fault.append(conflict.content.cloneNode(true));
    fault.querySelector("button").addEventListener("click", () => {
      seen.value = theirs;
      stands = false;
      save();
    });
  };

  /* What follows from the description is shown anew, unless somebody is typing there. */
  const follow = async () => {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-follows][id]")) {
      const fresh = page.getElementById(part.id);
      const isTyped = Array.from(part.querySelectorAll("input:not([type=hidden]), textarea")).some((input) => input.value !== input.defaultValue);
      if (fresh && !isTyped && !part.contains(document.activeElement)) {
        for (const open of part.querySelectorAll("details[open][id]")) fresh.querySelector(`#${open.id}`)?.setAttribute("open", "");
        part.replaceWith(fresh);
      }
    }
  };

  const answered = async (answer, edit) => {
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      seen.value = told.seen;
      kept = edit;
      fault.replaceChildren();
      tell(fill(words.saved, new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })));
      if (kept === edits) {
        document.dispatchEvent(new CustomEvent("orrery:kept"));
        follow().catch(() => {});
      }
    } else if (answer.status === 409 && told.seen) {
      offerChoice(told.message, told.seen);
    } else {
      complain(told.message || told.detail || words.lost, told.faults);
    }
  };

  const later = (delay) => {
    clearTimeout(waiting);
    waiting = setTimeout(save, delay);
  };

  const save = async () => {
    if (stands) return;
    if (sending) return later(QUIET);
    clearTimeout(waiting);
    sending = true;
    const edit = edits;
    tell(words.saving);
    try {
      const answer = await fetch(`${form.action}/typed`, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" } });
      await answered(answer, edit);
    } catch {
      complain(words.lost);
      later(AGAIN);
    } finally {
      sending = false;
    }
    if (edit !== edits && !stands) later(QUIET);
  };

  const typed = () => {
    edits++;
    if (!stands) tell(words.typed);
    later(QUIET);
  };

  form.addEventListener("input", typed);
  form.addEventListener("reset", (event) => {
    if (!confirm(words.undo)) event.preventDefault();
    else setTimeout(typed);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
})();
