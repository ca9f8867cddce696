// Makes build/data.js from the sky materials:  node make-data.mjs
import fs from "node:fs";
const materials = new URL("../../materials/", import.meta.url);
const json = path => JSON.parse(fs.readFileSync(new URL(path, materials)));
const round = (value, digits) => Number(value.toFixed(digits));
const point = ([ra, dec], digits = 2) => [round((ra + 360) % 360, digits), round(dec, digits)];

const western = json("star-catalogue/starnames.json");
const chinese = json("star-catalogue/starnames.cn.json");
const stars = json("star-catalogue/stars.6.json").features
  .filter(star => star.properties.mag <= 5.4)
  .sort((a, b) => a.properties.mag - b.properties.mag)
  .map(star => [...point(star.geometry.coordinates), star.properties.mag, round(Number(star.properties.bv) || 0, 2), star.id]);
const names = {};
for (const [, , mag, , hip] of stars) {
  const name = western[hip]?.name;
  if (mag <= 3.6 && (name || chinese[hip])) names[hip] = [name || "", western[hip]?.zh || "", chinese[hip]?.name || "", chinese[hip]?.pinyin || ""];
}
const lines = (features, id) => features.filter(f => f.id === id).flatMap(f => f.geometry.coordinates.map(line => line.map(p => point(p))));
const westLines = json("western-constellations/constellations.lines.json").features;
// The source writes these names in traditional characters.
const traditional = "寶鷹壇獵馬鯨圓規鴿髮烏鴉鵝劍龍爐雙鶴時鐘蠍獅貓顯鏡蒼蠅極戶飛鳳繪魚羅盤遠鵑處儀網長";
const simple = "宝鹰坛猎马鲸圆规鸽发乌鸦鹅剑龙炉双鹤时钟蝎狮猫显镜苍蝇极户飞凤绘鱼罗盘远鹃处仪网长";
const simplified = text => [...text].map(c => (traditional.includes(c) ? simple[traditional.indexOf(c)] : c)).join("");
const west = json("western-constellations/constellations.json").features.map(f => ({
  id: f.id, en: f.properties.name, zh: simplified(f.properties.zh), at: point(f.geometry.coordinates), lines: lines(westLines, f.id)}));
const eastLines = json("chinese-asterisms/constellations.lines.cn.json").features;
const east = json("chinese-asterisms/constellations.cn.json").features.map(f => ({
  id: f.id, en: f.properties.en, zh: f.properties.name, pinyin: f.properties.pinyin, at: point(f.geometry.coordinates), lines: lines(eastLines, f.id)}))
  .filter(f => f.lines.length);

// The Milky Way becomes a cloud of soft points: outlines cannot be filled near the far side of the sky.
const unit = ([ra, dec]) => {
  const a = ra * Math.PI / 180, d = dec * Math.PI / 180;
  return [Math.cos(d) * Math.cos(a), Math.cos(d) * Math.sin(a), Math.sin(d)];
};
const cross = (p, q) => [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]];
const dot = (p, q) => p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
const galacticPole = unit([192.86, 27.13]);
const levels = json("milky-way-outline/mw.json").features.map(f => f.geometry.coordinates.flat().map(ring => ring.map(unit)));
const arcsMeet = (a, b, p, q, pq) => {
  if (dot(pq, a) * dot(pq, b) >= 0) return false;
  const ab = cross(a, b);
  if (dot(ab, p) * dot(ab, q) >= 0) return false;
  return dot(cross(ab, pq), cross(ab, pq)) > 0 && dot([a[0] + b[0], a[1] + b[1], a[2] + b[2]], [p[0] + q[0], p[1] + q[1], p[2] + q[2]]) > 0;
};
const holds = (rings, p) => {
  const pq = cross(p, galacticPole);
  let crossings = 0;
  for (const ring of rings) for (let i = 1; i < ring.length; i++) if (arcsMeet(ring[i - 1], ring[i], p, galacticPole, pq)) crossings++;
  return crossings % 2 === 1;
};
const milkyWay = [];
const points = 9000;
for (let i = 0; i < points; i++) {
  const z = 1 - (2 * i + 1) / points, turn = i * 2.399963229728653;
  const p = [Math.sqrt(1 - z * z) * Math.cos(turn), Math.sqrt(1 - z * z) * Math.sin(turn), z];
  const level = levels.filter(rings => holds(rings, p)).length;
  if (level) milkyWay.push([round((turn * 180 / Math.PI) % 360, 1), round(Math.asin(z) * 180 / Math.PI, 1), level]);
}
fs.writeFileSync(new URL("build/data.js", import.meta.url),
  "// Made by make-data.mjs from d3-celestial, Copyright (c) 2015, Olaf Frohn (BSD-3-Clause).\n" +
  "window.SKY = " + JSON.stringify({stars, names, west, east, milkyWay}) + ";\n");
console.log(stars.length, Object.keys(names).length, west.length, east.length, milkyWay.length);
