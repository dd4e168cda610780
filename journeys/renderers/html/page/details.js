// The panel with all that a card says, and where it leads.

const details = make("aside", { id: "details", "aria-label": word("page-details") });

/** A link to a card, which works as any other link does. */
const cardLink = (here, card, text = card.title) =>
  make("a", { href: `#${card.element?.id ?? here.section.id}` }, text || card.name);

const small = (...texts) => make("small", {}, texts.filter(Boolean).join(" · "));

/** A heading with a list of links, or nothing. */
const block = (title, items) => (items.length ? [make("h3", {}, title), list(items)] : []);

/** The steps to or from a card, with what is said of them. */
function stepsOf(here, card, from, to) {
  return here.steps.filter((step) => step[from] === card.name).map((step) => {
    const end = here.cardByName.get(step[to]);
    const where = here.kind === "network" ? "" : laneOf(here, 0, end)?.label;
    return [cardLink(here, end), small(where, ...step.facts)];
  });
}

/** The cards of the same row on the channels that a card sends to. */
function instead(here, card) {
  const lanes = (card.instead ?? []).map((name) => here.channelByName.get(name));
  return lanes.map((lane) => {
    const other = here.cards.find((one) => one.row === card.row && one.column === lane.name);
    return other ? [cardLink(here, other, lane.label), small(other.title)] : [lane.label];
  });
}

/** The channels in small, each with the card of the persona's board that says more. */
function marks(here, card) {
  return (card.marks ?? []).map(([name, state]) => {
    const { label } = here.channelByName.get(name);
    const [target] = cellOf(card.row, card.column, name);
    return [sign(state), " ", target ? cardLink(...target, label) : label, small(word(state))];
  });
}

/** Cards of other boards that say more of the same persona, goal and channel. */
const others = (here, card, of) => here.panels.flatMap(({ name }) =>
  card.channels.flatMap((channel) => of(name, card.goal, channel)).map(([there, other]) =>
    [cardLink(there, other), small(there.panels[0].label, there.tab)]));

const notesOf = (here, name) => here.notes.map((number) => data.notes[number])
  .filter(({ spots }) => spots.some(([one, card]) => one === here.name && card === name));

const notes = (some) => block(word("page-tab-findings"), some.map((note) => [
  make("strong", { class: `severity is-${note.severity}` }, word(`page-${note.severity}`)),
  ` ${note.code} `, make("span", { lang: "en" }, note.message)]));

const sayingOf = (value) =>
  (Array.isArray(value) ? (value.length > 1 ? list(value) : value[0]) : value);

/** What is said under labels; without a label it stands across. */
const facts = (some) => make("dl", {}, ...some.flatMap(([name, value]) => [
  name && make("dt", {}, name),
  make("dd", name ? {} : { class: "across" }, sayingOf(value))]));

/** The lanes of a card as coloured tags with their names. */
function heads(here, card) {
  const lanes = [0, 1].map((axis) => laneOf(here, axis, card)).filter(Boolean);
  const unique = [...new Set(lanes.map((lane) => lane.name))];
  return make("p", { class: "lanes" }, ...unique.map((name) => {
    const lane = lanes.find((one) => one.name === name);
    const tag = make("span", { class: "lane" }, lane.label);
    return lane.fill ? paint(tag, lane) : tag;
  }));
}

const SPELT = new Set(["persona", "overview", "journey", "overlay"]);

/** What is said of a card; on a board that is not spelt out, what its drawing says. */
const factsOf = (here, card) => (SPELT.has(here.kind) ? card.facts : card.drawn.split("\n")
  .filter((line) => line && line !== card.title).map((line) => ["", line]));

function about(here, card) {
  const isCell = here.kind === "persona";
  const isClosed = isCell && !isOpen(card.state);
  const shut = button("×", close);
  shut.className = "close";
  shut.setAttribute("aria-label", word("page-close"));
  return [
    make("div", { class: "row" },
      make("p", { class: "who" }, here.who ? here.panels[0].label : here.title), shut),
    heads(here, card),
    make("h2", { tabindex: "-1" }, card.title || card.name),
    isCell && !isClosed && make("p", { class: "state" }, sign(card.state), ` ${word(card.state)}`),
    facts(factsOf(here, card)),
    ...block(word(isClosed ? "page-see" : "page-rest"), instead(here, card)),
    ...block(word("page-channels"), marks(here, card)),
    ...block(word("page-comes-from"), stepsOf(here, card, "target", "source")),
    ...block(word("page-leads-to"), stepsOf(here, card, "source", "target")),
    ...block(word("page-moments"), isCell ? others(here, card, momentsOf) : []),
    ...block(word("page-card"), here.kind === "journey" ? others(here, card, cellOf) : []),
    ...notes(notesOf(here, card.name)),
  ];
}

const KEYS = [["← ↑ ↓ →", "page-key-move"], ["page-key-enter", "page-key-open"],
              ["page-key-escape", "page-key-close"], ["/", "page-key-search"]];

/** What stands in the panel while no card is chosen: the persona, and how to go on. */
function welcome(here) {
  const panel = here.who ? here.panels[0] : null;
  return [
    make("h2", { tabindex: "-1" }, panel ? panel.label : here.title),
    ...(panel?.told ?? []).map((text) => make("p", {}, text)),
    panel?.quote && make("blockquote", {}, panel.quote),
    facts(here.facts),
    here.cards.length && make("p", { class: "hint" }, word(here.steps.length ? "page-hint-ways" : "page-hint")),
    ...notes(notesOf(here, "")),
    make("h3", { class: "keys" }, word("page-keys")),
    make("dl", { class: "keys" }, ...KEYS.flatMap(([key, text]) =>
      [make("dt", {}, make("kbd", {}, word(key))), make("dd", {}, word(text))])),
  ];
}

let described = "";

function showDetails(here, card) {
  const now = `${here?.name}/${card?.name ?? ""}`;
  details.hidden = !here;
  details.classList.toggle("is-open", Boolean(card));
  if (!here || now === described) return;
  described = now;
  details.replaceChildren(...(card ? about(here, card) : welcome(here)).filter(Boolean));
  details.scrollTop = 0;
}

/** Close the card that is open, and go back to where it stands. */
function close() {
  const here = board();
  const name = state.card;
  update({ card: "" }, true);
  const place = isText() ? entryOf(here, name)?.querySelector("a") : here.cardByName.get(name)?.element;
  place?.focus();
}
