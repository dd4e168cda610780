// The page itself: its head, and showing the state.

const main = document.getElementById("main");
const boardsPanel = document.getElementById("boards");
const head = document.getElementById("head");

const zoom = make("input", {
  type: "range", id: "zoom", min: "50", max: "300", step: "10", value: "100",
  oninput: () => main.style.setProperty("--zoom", String(Number(zoom.value) / 100)),
});
const zoomLabel = make("label", { class: "zoom" }, word("page-zoom"), zoom);
const theme = chip(word("page-theme"), () => update({ theme: state.theme === "white" ? "kraft" : "white" }));
const view = chip("", () => update({ view: isText() ? "picture" : "text" }));
const print = chip(word("page-print"), () => window.print());
print.classList.add("print");

/** What the script adds to the page, once. */
function build() {
  document.documentElement.classList.add("has-script");
  head.append(tabList, make("div", { class: "group" }, zoomLabel, view, theme, print));
  head.after(tools);
  main.after(details);
  boardsPanel.setAttribute("role", "tabpanel");
  for (const here of boards) {
    rove(here, here.cards.find((card) => card.element));
    for (const element of here.cardByElement.keys()) {
      element.setAttribute("role", "button");
      element.classList.add("node");
    }
    for (const step of here.steps) for (const element of step.elements) element.classList.add("step");
  }
}

const SVG = "http://www.w3.org/2000/svg";

/** Draw a frame around a card; browsers do not agree on outlines in drawings. */
function frame(element, kind) {
  const box = element.getBBox();
  const rect = document.createElementNS(SVG, "rect");
  const place = { class: `frame ${kind}`, x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 };
  for (const [name, value] of Object.entries(place)) rect.setAttribute(name, value);
  element.append(rect);
}

function unframe(kind) {
  for (const rect of main.querySelectorAll(`.frame.${kind}`)) rect.remove();
}

/** Mark the chosen card, on each sheet where it stands. */
function showChosen(here, card) {
  unframe("chosen");
  for (const one of main.querySelectorAll("svg [aria-current]")) one.removeAttribute("aria-current");
  if (!card) return;
  rove(here, card);
  for (const element of card.elements) {
    element.setAttribute("aria-current", "true");
    if (!isText()) frame(element, "chosen");
  }
}

function onFocus(event) {
  unframe("focused");
  if (event.type === "focusin" && event.target.matches(".node:focus-visible")) frame(event.target, "focused");
}

/** What is to be seen, of the state alone: shown twice it looks the same. */
function show() {
  const here = board();
  const card = here?.cardByName.get(state.card) ?? null;
  const shown = here ? looked(here) : new Set();
  document.documentElement.dataset.theme = state.theme;
  for (const one of boards) one.section.hidden = one !== here;
  for (const one of [account, findings]) if (one) one.hidden = one.id !== state.board;
  showTabs(here);
  showFilters(here, shown);
  if (here) {
    showText(here, shown);
    showWays(here, card);
  }
  showChosen(here, card);
  showDetails(here, card);
  press(theme, state.theme === "white");
  view.hidden = !here;
  zoomLabel.hidden = !here || isText();
  view.textContent = word(isText() ? "page-as-picture" : isNarrow.matches ? "page-as-list" : "page-as-table");
}

function restore() {
  state = read(location.hash);
  const at = location.hash.slice(1);
  show();
  if (state.board === ACCOUNT) document.getElementById(at)?.scrollIntoView();
}

build();
restore();
main.addEventListener("keydown", onBoardKey);
main.addEventListener("focusin", onFocus);
main.addEventListener("focusout", onFocus);
document.addEventListener("keydown", onKey);
document.addEventListener("click", onClick);
addEventListener("popstate", restore);
addEventListener("hashchange", restore);
isNarrow.addEventListener("change", show);
