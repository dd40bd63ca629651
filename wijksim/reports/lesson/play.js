"use strict";
// Shows what was worked out before: every number and sentence is in the data of this page.
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words, scored = new Map();
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const SVG = "http://www.w3.org/2000/svg";
const W = 400, H = 290, LEFT = 34, RIGHT = 12, TOP = 26, BOTTOM = 62;
const number = new Intl.NumberFormat(data.language, { maximumFractionDigits: 1 });

function drawn(parent, tag, attributes, text) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return parent.appendChild(element);
}

function told(parent, tag, text, kind) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (kind) element.className = kind;
  return parent.appendChild(element);
}

function rows(table, content) {
  const body = table.querySelector("tbody");
  body.replaceChildren();
  for (const cells of content) {
    const row = body.appendChild(document.createElement("tr"));
    cells.forEach(cell => told(row, "td", cell));
  }
}

function canvas(where, alt, height) {
  where.replaceChildren();
  return drawn(where, "svg", { viewBox: `0 0 ${W} ${height}`, role: "img", "aria-label": alt });
}

function moving(step) {
  if (still) { step(1); return; }
  const start = performance.now();
  const next = now => {
    const part = Math.min(1, Math.max(0, (now - start) / 2500));
    step(part);
    if (part < 1) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function lines(where, stop, option) {
  const svg = canvas(where, option.alt, H), base = stop.base.line, n = base.length;
  const top = Math.max(10, Math.ceil(Math.max(...base, ...option.line) / 10) * 10);
  const x = i => LEFT + (n > 1 ? i / (n - 1) : 1) * (W - LEFT - RIGHT), y = v => H - BOTTOM - v / top * (H - TOP - BOTTOM);
  for (let v = 0; v <= top; v += top > 50 ? 20 : 10) {
    drawn(svg, "line", { x1: LEFT, x2: W - RIGHT, y1: y(v), y2: y(v), stroke: "#d5dce2" });
    drawn(svg, "text", { x: LEFT - 6, y: y(v) + 5, "text-anchor": "end", "font-size": 13, fill: "#4a4a4a" }, v);
  }
  drawn(svg, "text", { x: 2, y: 14, "font-size": 13, fill: "#4a4a4a" }, words.axis);
  for (let year = 1; year * 4 <= n; year++)
    drawn(svg, "text", { x: x(year * 4 - 1), y: H - BOTTOM + 17, "text-anchor": "end", "font-size": 13, fill: "#4a4a4a" }, `${words.year} ${year}`);
  const draw = (stroke, dashes) => drawn(svg, "polyline", { fill: "none", stroke, "stroke-width": 3.5, "stroke-dasharray": dashes, "stroke-linejoin": "round" });
  const old = draw("#777777", "7 5"), fresh = draw("#12406a", "none");
  for (const [place, name, stroke, dashes] of [[0, option.name, "#12406a", "none"], [1, stop.base.name, "#777777", "7 5"]]) {
    const at = H - 20 + place * 17;
    drawn(svg, "line", { x1: LEFT, x2: LEFT + 26, y1: at - 4, y2: at - 4, stroke, "stroke-width": 3.5, "stroke-dasharray": dashes });
    drawn(svg, "text", { x: LEFT + 32, y: at, "font-size": 12.5, fill: "#1a1a1a" }, name);
  }
  moving(part => {
    const upto = Math.max(1, Math.round(part * n));
    for (const [line, values] of [[old, base], [fresh, option.line]])
      line.setAttribute("points", values.slice(0, upto).map((v, i) => `${x(i)},${y(v)}`).join(" "));
  });
}

function bars(where, option) {
  const step = 44, height = option.bars.length * step + 8, svg = canvas(where, option.alt, height);
  const most = Math.max(1, ...option.bars.map(bar => Math.abs(bar.value))), middle = W * 0.5, reach = W * 0.5 - 76;
  drawn(svg, "line", { x1: middle, x2: middle, y1: 0, y2: height, stroke: "#1a1a1a" });
  const made = option.bars.map((bar, i) => {
    drawn(svg, "text", { x: 0, y: i * step + 14, "font-size": 12.5, fill: "#1a1a1a" }, bar.name);
    const colour = bar.clear ? "#12406a" : "#9a9a9a", size = Math.abs(bar.value) / most * reach, less = bar.value < 0;
    const rect = drawn(svg, "rect", { y: i * step + 19, height: 18, fill: colour });
    const at = less ? middle - size - 5 : middle + size + 5;
    drawn(svg, "text", { x: at, y: i * step + 33, "text-anchor": less ? "end" : "start", "font-size": 12.5, fill: "#1a1a1a" }, bar.words);
    return { rect, size, less };
  });
  moving(part => made.forEach(({ rect, size, less }) => {
    rect.setAttribute("width", size * part);
    rect.setAttribute("x", less ? middle - size * part : middle);
  }));
}

function show(section, stop, option, prediction) {
  const result = section.querySelector(".result");
  result.replaceChildren();
  const right = prediction === option.truth;
  scored.set(section.id, right);
  told(result, "p", right ? words.right : words.wrong, "said");
  result.appendChild(document.createElement("p")).innerHTML = option.result;
  told(result, "p", option.verdict, "said");
  told(result, "p", option.note, "small");
  const picture = section.querySelector(".picture");
  if (stop.kind === "bars") bars(picture, option); else lines(picture, stop, option);
  section.querySelectorAll("details[hidden]").forEach(each => { each.hidden = false; });
  section.querySelectorAll(".chosen").forEach(each => { each.textContent = option.name; });
  rows(section.querySelector(".also"), option.also);
  rows(section.querySelector(".numbers"), stop.kind === "bars" ? option.bars.map(bar => [bar.name, bar.words])
    : option.line.map((value, i) => [i + 1, number.format(stop.base.line[i]), number.format(value)]));
  section.querySelector("button").textContent = words.again;
  const k = [...scored.values()].filter(Boolean).length;
  document.querySelector(".score").textContent = words.score.replace("{k}", k).replace("{n}", scored.size);
}

for (const [key, stop] of Object.entries(data.stops)) {
  const section = document.getElementById(key);
  section.querySelector("form").addEventListener("submit", event => {
    event.preventDefault();
    const given = new FormData(event.target), choice = given.get(`${key}-choice`), prediction = given.get(`${key}-prediction`);
    if (choice && prediction) show(section, stop, stop.options[choice], prediction);
    else section.querySelector(".result").textContent = words.first;
  });
}

const lever = document.getElementById("lever"), value = document.getElementById("value"), command = document.getElementById("command");
function ask() {
  command.value = `wijksim compare ${data.scenario} --set ${lever.value}=${value.value} --lang ${data.language}`;
}
function another() {
  const { low, high, now } = lever.selectedOptions[0].dataset;
  Object.assign(value, { min: low, max: high, value: now });
  ask();
}
lever.addEventListener("change", another);
value.addEventListener("input", ask);
document.getElementById("copy").addEventListener("click", async () => {
  command.select();
  try { await navigator.clipboard.writeText(command.value); } catch { document.execCommand("copy"); }
  document.getElementById("copied").textContent = words.copied;
});
another();
