package org.orrery.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Builds in the shape in which engines export them, each byte a character. */
final class EngineBuilds {

  /** A module that exports {@code answer}, which is 42. */
  private static final String WASM =
      "0061736d010000000105016000017f03020100070a0106616e7377657200000a06010400412a0b";

  /** The same as Brotli packs it. */
  private static final String WASM_BR = "0b1380" + WASM + "03";

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>A game</title><main><h1>A game</h1><p id="results" tabindex="0"></p></main><script src="%s"></script></html>
      """;

  private EngineBuilds() {}

  /** As Godot 4 exports for the web. */
  static Map<String, String> godot() {
    return Map.of(
        "web/index.html",
        PAGE.formatted("index.js"),
        "web/index.js",
        """
        (async () => {
          const { instance } = await WebAssembly.instantiateStreaming(fetch("index.wasm"));
          const pack = await (await fetch("index.pck?v=1")).text();
          const cut = await (await fetch("index.pck", { headers: { Range: "bytes=0-3" } })).text();
          const name = await (await fetch("\\u56fe\\u7247/\\u661f \\u7a7a+1.txt")).text();
          const data = await (await fetch("data:,local")).text();
          document.getElementById("results").textContent =
            [instance.exports.answer(), pack, cut, name, data, self.crossOriginIsolated, typeof SharedArrayBuffer,
             self.origin, new URLSearchParams(location.search).get("lang")].join(" ");
        })();
        """,
        "web/index.wasm",
        bytes(WASM),
        "web/index.pck",
        "GDPC-pack",
        "web/图片/星 空+1.txt",
        "stars");
  }

  /** As Unity builds for the web, packed by gzip and by Brotli. */
  static Map<String, String> unity() throws IOException {
    return Map.of(
        "index.html",
        PAGE.formatted("Build/x.loader.js"),
        "Build/x.loader.js",
        """
        const script = document.createElement("script");
        script.src = "Build/x.framework.js.gz";
        script.onload = async () => {
          const { instance } = await WebAssembly.instantiateStreaming(fetch("Build/x.wasm.br"));
          const data = await (await fetch("Build/x.data.unityweb")).text();
          document.getElementById("results").textContent = [framework, instance.exports.answer(), data].join(" ");
        };
        document.body.append(script);
        """,
        "Build/x.framework.js.gz",
        gzip("window.framework = 'framework'"),
        "Build/x.wasm.br",
        bytes(WASM_BR),
        "Build/x.data.unityweb",
        gzip("data"));
  }

  /** A game that saves, and has a worker of its own with shared memory. */
  static Map<String, String> saving() {
    return Map.of(
        "index.html",
        PAGE.formatted("game.js"),
        "game.js",
        """
        const times = Number(localStorage.getItem("times") || 0) + 1;
        localStorage.setItem("times", times);
        const worker = new Worker("worker.js");
        worker.onmessage = (message) => {
          document.getElementById("results").textContent = [times, message.data, self.origin].join(" ");
        };
        worker.postMessage(new SharedArrayBuffer(8));
        """,
        "worker.js",
        "onmessage = (message) => postMessage(message.data.byteLength);");
  }

  private static String bytes(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  private static String gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
