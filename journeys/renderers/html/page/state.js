// What is to be seen is a value; it stands in the address, so that a link or a reload restores it.

const FINDINGS = "findings";
const ACCOUNT = "account";
const PARTS = [ACCOUNT, FINDINGS];
const STATES = ["offered", "partial", "elsewhere", "undecided"];
const LISTS = ["goal", "channel", "status"];
const LONGEST = 200;

const start = {
  board: boards[0].name, card: "", q: "", theme: data.theme, view: "", goal: [], channel: [], status: [],
};

let state = start;

/** The board that is shown; null while the findings are, or the tables. */
const board = () => boards.find((one) => one.name === state.board) ?? null;

/** What a list of the address may hold. */
const known = {
  goal: new Set(boards.flatMap((one) => one.goals.map((lane) => lane.name))),
  channel: new Set(boards.flatMap((one) => one.channels.map((lane) => lane.name))),
  status: new Set(STATES),
};

/** The state that an address says; what it says wrong is as if it said nothing. */
function read(hash) {
  const place = placeOf(hash.slice(1));
  if (place) return { ...start, ...place };
  const said = new URLSearchParams(hash.slice(1));
  const next = { ...start };
  const take = (key, allowed) => {
    if (allowed(said.get(key))) next[key] = said.get(key);
  };
  take("board", (name) => boards.some((one) => one.name === name) || (PARTS.includes(name) && document.getElementById(name)));
  take("card", (name) => boards.find((one) => one.name === next.board)?.cardByName.has(name));
  take("theme", (name) => ["kraft", "white"].includes(name));
  take("view", (name) => ["picture", "text"].includes(name));
  next.q = (said.get("q") ?? "").slice(0, LONGEST);
  for (const list of LISTS)
    next[list] = [...new Set((said.get(list) ?? "").split(","))].filter((one) => known[list].has(one));
  return next;
}

/** The address of a state: what differs from the start. */
function written(one) {
  const said = new URLSearchParams();
  for (const [key, value] of Object.entries(one))
    if (String(value) !== String(start[key])) said.set(key, String(value));
  return `#${said}`;
}

/** Change what is to be seen; a `step` is one that the browser's Back takes back. */
function update(change, step = false) {
  state = { ...state, ...change };
  try {
    history[step ? "pushState" : "replaceState"](null, "", written(state));
  } catch {
    // A browser that forbids it, or was asked too often, shows the state all the same.
  }
  show();
}

/** Go to a board, and maybe to a card on it. */
const go = (place) => update({ card: "", ...place }, true);
