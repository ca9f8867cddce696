// Makes build/data.js from the table of elements:  node make-data.mjs
import fs from "node:fs";
const table = fs.readFileSync(new URL("../../materials/chemical-elements/elements.csv", import.meta.url), "utf8").trim().split(/\r?\n/);
const elements = Object.fromEntries(table.slice(1).map(line => line.split(",")).map(([number, symbol, en, zh, mass]) => [symbol, [Number(number), en, zh, Number(Number(mass).toFixed(2))]]));
const wanted = fs.readFileSync(new URL("build/facts.js", import.meta.url), "utf8").matchAll(/symbol: "(\w+)"/g);
const kept = Object.fromEntries([...wanted].map(([, symbol]) => [symbol, elements[symbol]]));
fs.writeFileSync(new URL("build/data.js", import.meta.url),
  "// Made by make-data.mjs from chemical-elements, Copyright (c) 2017 cheminfo (MIT).\n// symbol: number, English name, Chinese name, mass\nwindow.ELEMENTS = " + JSON.stringify(kept) + ";\n");
