"use strict";

const SIGNS = { error: "✖", warning: "▲", info: "●" };
const boards = document.getElementById("boards");
let told = null;

const byId = (id) => document.getElementById(id);

function made(name, kind, text) {
  const element = document.createElement(name);
  element.className = kind;
  element.textContent = text;
  return element;
}

/* The findings beside the boards: text only, whatever stands in them. */

/* The place of a finding that is to be seen on a board leads there. */
function way(one) {
  const [board, card] = one.spots[0];
  const button = made("button", "place", one.place);
  button.addEventListener("click", () => {
    const frame = shown();
    if (!frame) return;
    frame.contentWindow.location.hash = new URLSearchParams(card ? { board, card } : { board });
    frame.focus();
  });
  return button;
}

function finding(one) {
  const item = made("li", one.severity, "");
  const word = told.words[one.severity];
  item.append(
    made("p", "head", `${SIGNS[one.severity]} ${word}${one.code ? ` · ${one.code} ${one.name}` : ""}`),
    made("p", "message", one.message),
    one.spots.length ? way(one) : made("p", "place", one.place),
  );
  return item;
}

function count(severity) {
  return made("li", severity, `${SIGNS[severity]} ${told.counts[severity]}`);
}

function list() {
  document.documentElement.lang = told.language;
  document.title = [told.current ? "" : "✖", told.title || told.file].join(" ").trim();
  byId("heading").textContent = told.words.findings;
  byId("file").textContent = told.file;
  byId("counts").replaceChildren(...Object.keys(SIGNS).map(count));
  byId("list").replaceChildren(...told.findings.map(finding));
  byId("more").textContent = told.findings.length ? told.more : told.words.clean;
}

function state(name, text) {
  boards.dataset.state = name;
  byId("status").textContent = text;
}

/* The boards stand in a frame. A new page is loaded behind the old one and takes its place when it
   is whole, at the same address within the page and scrolled to the same place. */

const shown = () => document.querySelector("iframe:not(.coming)");

function address(frame) {
  try {
    return frame ? frame.contentWindow.location.hash : sessionStorage.getItem("place") ?? "";
  } catch {
    return "";
  }
}

function scrolled(page) {
  const moved = [...page.querySelectorAll("[id]")].filter((one) => one.scrollTop || one.scrollLeft);
  const root = page.scrollingElement;
  return [[null, root.scrollLeft, root.scrollTop], ...moved.map((one) => [one.id, one.scrollLeft, one.scrollTop])];
}

function scroll(page, places) {
  for (const [id, left, top] of places) {
    const part = id === null ? page.scrollingElement : page.getElementById(id);
    if (part) part.scrollTo({ left, top, behavior: "instant" });
  }
}

function swap(coming) {
  const old = shown();
  if (old) {
    const had = document.activeElement === old;
    scroll(coming.contentDocument, scrolled(old.contentDocument));
    old.remove();
    if (had) coming.contentWindow.focus();
  }
  coming.className = "";
}

function show(page) {
  const newest = [...document.querySelectorAll("iframe")].at(-1);
  if (!page || (newest && newest.dataset.page === page)) return;
  document.querySelectorAll("iframe.coming").forEach((one) => one.remove());
  const frame = document.createElement("iframe");
  frame.className = "coming";
  frame.title = told.words.board;
  frame.dataset.page = page;
  frame.addEventListener("load", () => swap(frame), { once: true });
  frame.src = `/map.html?${page}${address(shown())}`;
  byId("frames").append(frame);
}

const events = new EventSource("/events");
events.addEventListener("message", (event) => {
  told = JSON.parse(event.data);
  list();
  state(told.current ? "current" : "stale", told.status);
  show(told.page);
});
events.addEventListener("error", () => state("lost", told ? told.words.lost : ""));

/* Whoever reloads the whole keeps the place in the boards. */
window.addEventListener("pagehide", () => sessionStorage.setItem("place", address(shown())));
