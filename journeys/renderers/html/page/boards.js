// The boards with everything that is looked up in them.

const byName = (things) => new Map(things.map((thing) => [thing.name, thing]));

/** The lane of a card's row (axis 0) or column (axis 1). */
function laneOf(here, axis, card) {
  const name = axis ? card.column : card.row;
  return here.lanesOf(axis).find((lane) => lane.name === name);
}

/** The lane of a card among goals or channels, whichever of its axes they are. */
const laneAmong = (here, card, lanes) =>
  here.axes[0] === lanes ? card.row : here.axes[1] === lanes ? card.column : "";

const isOpen = (state) => state === "offered" || state === "partial";

/** The channels that a card stands for: its own, or the open ones of its badges. */
function channelsOf(here, card) {
  const own = laneAmong(here, card, "channels");
  return own ? [own] : (card.marks ?? []).filter(([, state]) => isOpen(state)).map(([lane]) => lane);
}

/** The elements of a part, one on each sheet where it stands. */
const drawnAs = (here, name) =>
  here.sheets.map((sheet) => document.getElementById(`s${sheet}-${name}`)).filter(Boolean);

/** All that is said on a card, as a search sees it. */
function searched(here, card) {
  const lanes = [0, 1].map((axis) => laneOf(here, axis, card)?.label);
  const facts = (card.facts ?? []).map(([, value]) => value).flat();
  return fold([card.title, ...lanes, ...facts, card.drawn].filter(Boolean).join("\n"));
}

/** Facts with their labels; what is said often stands once for all boards. */
const labelled = (facts = []) => facts.map(([number, value]) => [data.labels[number], value]);

function preparedCard(here, card) {
  card.elements = drawnAs(here, card.name);
  card.element = card.elements[0] ?? null;
  card.drawn = card.element?.querySelector("title")?.textContent ?? "";
  card.state ??= "offered";
  card.facts = labelled(card.facts);
  card.goal ??= laneAmong(here, card, "goals");
  card.channels ??= channelsOf(here, card);
  card.searched = searched(here, card);
}

function preparedStep(here, step) {
  step.facts = step.facts.map((number) => data.labels[number]);
  step.elements = drawnAs(here, step.name);
  for (const sheet of here.sheets)
    step.elements.push(...document.getElementById(`s${sheet}`).getElementsByClassName(`of-${step.name}`));
}

function prepared(here) {
  for (const [name, number] of Object.entries(here.lanes)) here[name] = data.lanes[number];
  here.lanesOf = (axis) => here[here.axes[axis]] ?? [];
  here.facts = labelled(here.facts);
  here.section = document.getElementById(`b${here.sheets[0]}`);
  here.who = here.panels.length === 1 ? here.panels[0].name : "";
  here.channelByName = byName(here.channels);
  here.cardByName = byName(here.cards);
  here.cards.forEach((card) => preparedCard(here, card));
  here.cardByElement = new Map(here.cards.flatMap((card) => card.elements.map((one) => [one, card])));
  here.steps.forEach((step) => preparedStep(here, step));
  return here;
}

const boards = data.boards.map(prepared);
const kinds = [...new Set(boards.map((here) => here.kind))];
const personas = [...byName(boards.filter((here) => here.who).map((here) => here.panels[0])).values()];
const findings = document.getElementById("findings");

/** What an id on the page stands for: a board, a card on a board, or a table. */
function placeOf(id) {
  if (/^t\d+$/.test(id) && document.getElementById(id)) return { board: ACCOUNT, card: "" };
  const [, kind, number, name] = /^([bs])(\d+)(?:-(.+))?$/s.exec(id) ?? [];
  const here = boards.find((one) => one.sheets.includes(Number(number)));
  if (!kind || !here) return null;
  return { board: here.name, card: here.cardByName.has(name) ? name : "" };
}

/** The card of a persona's own board for a goal and a channel. */
function cellOf(who, goal, channel) {
  const here = boards.find((one) => one.kind === "persona" && one.who === who);
  const card = here?.cards.find((one) => one.row === goal && one.column === channel);
  return card ? [[here, card]] : [];
}

/** The moments of a persona's journeys that serve a goal on a channel. */
function momentsOf(who, goal, channel) {
  const here = boards.find((one) => one.kind === "journey" && one.who === who);
  const some = here?.cards.filter((one) => one.goal === goal && one.channels.includes(channel)) ?? [];
  return some.map((card) => [here, card]);
}
