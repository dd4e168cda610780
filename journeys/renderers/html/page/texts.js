// Each board as a table, for screen readers and for copying; on narrow screens as a list.

const isNarrow = matchMedia("(max-width: 700px)");

/** Whether a board stands as text: as asked, or on a narrow screen. */
const isText = () => (state.view ? state.view === "text" : isNarrow.matches);

const said = ([name, value]) => {
  const text = [value].flat().join(" ; ");
  return name ? word("labelled", { label: name, text }) : text;
};

/** What a card says beside its title. */
function sayings(here, card) {
  const see = instead(here, card).map(([link]) => link);
  const open = (card.marks ?? []).filter(([, state]) => isOpen(state));
  return list([
    ...factsOf(here, card).map(said),
    ...open.map(([name, state]) => [sign(state), ` ${here.channelByName.get(name).label} (${word(state)})`]),
    ...(see.length ? [["→ ", ...see.flatMap((one, at) => (at ? [", ", one] : [one]))]] : []),
  ]);
}

/** The title of a card, as a link that opens it, with the sign and the word of its state. */
function heading(here, card) {
  const isCell = here.kind === "persona";
  const word_ = isCell && isOpen(card.state) && make("span", { class: "unseen" }, ` (${word(card.state)})`);
  return make("p", { class: "title" }, isCell && sign(card.state), " ", cardLink(here, card), word_);
}

const cell = (tag, ...items) => make(tag, {}, ...items);
const row = (heads) => make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));

/** The lanes of an axis on which a card stands. */
function usedLanes(here, axis) {
  const used = new Set(here.cards.map((card) => (axis ? card.column : card.row)));
  return here.lanesOf(axis).filter((lane) => used.has(lane.name));
}

const entryIn = (tag, here, card, ...items) => make(tag, { class: "entry", "data-card": card.name }, ...items);

/** Rows by columns, the cards in their cells. */
function grid(here) {
  const columns = usedLanes(here, 1);
  const body = usedLanes(here, 0).map((lane) => make("tr", {}, make("th", { scope: "row" }, lane.label),
    ...columns.map((column) => cell("td", ...here.cards
      .filter((card) => card.row === lane.name && card.column === column.name)
      .map((card) => entryIn("div", here, card, heading(here, card), sayings(here, card)))))));
  return [make("thead", {}, row([here.heads[0], ...columns.map((lane) => lane.label)])),
          make("tbody", {}, ...body)];
}

/** A row for each card, with its lanes and its steps. */
function rows(here) {
  const axes = [0, 1].filter((axis) => here.axes[axis]);
  const heads = [word("moment"), ...axes.map((axis) => here.heads[axis]), word("page-details"),
                 word("page-comes-from"), word("page-leads-to")];
  const body = here.cards.map((card) => entryIn("tr", here, card,
    make("th", { scope: "row" }, heading(here, card)),
    ...axes.map((axis) => cell("td", laneOf(here, axis, card)?.label ?? "")),
    cell("td", sayings(here, card)),
    cell("td", list(stepsOf(here, card, "target", "source"))),
    cell("td", list(stepsOf(here, card, "source", "target")))));
  return [make("thead", {}, row(heads)), make("tbody", {}, ...body)];
}

/** The cards below one another, under the names of their goals, bands or personas. */
function listing(here) {
  const axis = here.axes[1] === "bands" ? 1 : 0;
  const parts = usedLanes(here, axis).map((lane) =>
    [lane.label, here.cards.filter((card) => (axis ? card.column : card.row) === lane.name)]);
  const placed = new Set(parts.flatMap(([, cards]) => cards));
  const rest = here.cards.filter((card) => !placed.has(card));
  return [...parts, ...(rest.length ? [["", rest]] : [])].map(([name, cards]) =>
    make("section", {}, name && make("h3", {}, name), make("ul", {}, ...cards.map((card) =>
      entryIn("li", here, card, make("p", { class: "where" }, laneOf(here, 1 - axis, card)?.label ?? ""),
        heading(here, card), sayings(here, card))))));
}

const isGrid = (here) => here.axes.every(Boolean) && !here.steps.length && here.kind !== "journey";

function contentOf(here, form, name) {
  const introduction = here.facts.length ? facts(here.facts) : "";
  if (!here.cards.length) return [make("h3", {}, name), introduction || word("page-nothing")];
  if (form === "list") return [introduction, ...listing(here)];
  return [introduction, make("table", {}, make("caption", {}, name), ...(isGrid(here) ? grid(here) : rows(here)))];
}

/** A board as text; made when it is first asked for, and again for another width. */
function textOf(here) {
  const form = isNarrow.matches ? "list" : "table";
  if (here.form !== form) {
    here.form = form;
    here.text?.remove();
    const name = here.section.querySelector("h2").textContent;
    here.text = make("div", { class: `text as-${form}`, tabindex: "0", role: "region", "aria-label": name },
      ...contentOf(here, form, name));
    here.section.append(here.text);
  }
  return here.text;
}

const entryOf = (here, name) =>
  [...(here?.text?.querySelectorAll(".entry") ?? [])].find((one) => one.dataset.card === name);

function showText(here, shown) {
  here.section.classList.toggle("is-text", isText());
  if (!isText()) return;
  const names = new Set([...shown].map((card) => card.name));
  const text = textOf(here);
  for (const one of text.querySelectorAll(".entry")) {
    one.hidden = !names.has(one.dataset.card);
    one.classList.toggle("is-chosen", one.dataset.card === state.card);
  }
  for (const part of text.querySelectorAll("section"))
    part.hidden = !part.querySelector(".entry:not([hidden])");
}
