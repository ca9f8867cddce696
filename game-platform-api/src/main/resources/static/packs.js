/* Opens a page's part in a dialog where its link asks for that; without this the link is followed. */
(() => {
  "use strict";

  const dialogOf = (part, link) => {
    const dialog = document.createElement("dialog");
    dialog.className = "sheet";
    dialog.setAttribute("aria-labelledby", part.getAttribute("aria-labelledby"));
    dialog.append(part);
    const closing = document.createElement("form");
    closing.method = "dialog";
    const button = document.createElement("button");
    button.className = "button";
    button.textContent = part.dataset.close;
    closing.append(button);
    dialog.append(closing);
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus();
    });
    return dialog;
  };

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-opens]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = page.getElementById(link.dataset.opens);
      const dialog = dialogOf(document.adoptNode(part), link);
      document.body.append(dialog);
      dialog.showModal();
    } catch {
      location.assign(link.href);
    }
  });
})();
