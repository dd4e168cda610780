// Elements are made of text only: nothing that a map says is ever read as markup.

const data = JSON.parse(document.getElementById("data").textContent);

const words = new Map(Object.entries(data.words));

/** A built-in label, with its gaps filled. */
const word = (key, gaps = {}) =>
  (words.get(key) ?? key).replace(/\{(\w+)\}/g, (_, name) => String(gaps[name] ?? ""));

/** An element with attributes and children; `on…` listens, and what is empty is left out. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

const button = (text, act, ...more) => make("button", { type: "button", onclick: act }, text, ...more);

/** A choice that is pressed or not, with a sign before its text and something behind it. */
function chip(text, act, sign = null, behind = null) {
  const choice = button("", act, sign, make("span", {}, text), behind);
  choice.className = "chip";
  return choice;
}

const press = (choice, isPressed) => choice.setAttribute("aria-pressed", String(isPressed));

/** A row of choices under a name. */
function group(name, ...choices) {
  return make("div", { class: "group", role: "group", "aria-label": name },
    make("span", { class: "name", "aria-hidden": "true" }, name), ...choices);
}

function paint(element, lane) {
  element.style.background = lane.fill;
  element.style.color = lane.ink;
  return element;
}

/** A small coloured sign with two letters; the name always stands beside it. */
const badge = (lane, shape) =>
  paint(make("span", { class: `badge is-${shape}`, "aria-hidden": "true" }, lane.code), lane);

/** The sign of a state: a disc, full, half or empty. */
const sign = (state) => make("span", { class: `sign is-${state}`, "aria-hidden": "true" });

const list = (items) => make("ul", {}, ...items.map((item) => make("li", {}, ...[item].flat())));

/** A text as a search sees it: without case and accents. */
function fold(text) {
  const spread = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return spread.replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/’/g, "'");
}
