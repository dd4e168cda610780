// Filters fade the cards that are not looked for.

/** A filter: a row of choices. Where none is pressed, all is shown. */
function filterOf(name, title, choices) {
  const all = choices.map(({ value, text, before, lane }) => {
    const choice = chip(text, () => toggle(name, value), before);
    choice.dataset.value = value;
    if (lane) paint(choice, lane);
    return choice;
  });
  return { name, all, row: group(title, ...all) };
}

function toggle(name, value) {
  const chosen = state[name];
  const without = chosen.filter((one) => one !== value);
  update({ [name]: chosen.includes(value) ? without : [...chosen, value] });
}

/** The lanes of all boards, each once. */
const everyLane = (key) => [...byName(boards.flatMap((one) => one[key])).values()];

const filters = [
  filterOf("goal", word("goal"),
    everyLane("goals").map((lane) => ({ value: lane.name, text: lane.label, lane }))),
  filterOf("status", word("status"),
    STATES.map((value) => ({ value, text: word(value), before: sign(value) }))),
  filterOf("channel", word("channel"), everyLane("channels").map((lane) =>
    ({ value: lane.name, text: lane.label, before: badge(lane, "square") }))),
];

const search = make("input", {
  type: "search", id: "search", placeholder: `${word("page-search")}…`, maxlength: LONGEST,
  "aria-label": word("page-search"), autocomplete: "off", spellcheck: "false",
  oninput: () => update({ q: search.value }),
});
const reset = button(word("page-reset"), () => update({ q: "", goal: [], channel: [], status: [] }));
const count = make("span", { class: "count", role: "status" });
const more = chip(word("page-filters"), () => {
  const isOpen = tools.classList.toggle("is-open");
  more.setAttribute("aria-expanded", String(isOpen));
});
more.setAttribute("aria-expanded", "false");
more.classList.add("more");
const tools = make("div", { id: "tools", role: "search", "aria-label": word("page-filters") }, peopleRow, variants,
  make("div", { class: "group finder" }, search, reset, more, count), ...filters.map(({ row }) => row));

/** What a filter looks at. */
const VALUES = { goal: (card) => [card.goal], channel: (card) => card.channels, status: (card) => [card.state] };

const wantedWords = () => fold(state.q).split(/\s+/).filter(Boolean);

/** The cards of a board that are looked for; a filter for what it has not does not bear on it. */
function looked(here) {
  const wanted = wantedWords();
  const tests = LISTS.map((name) => {
    const there = new Set(here.cards.flatMap(VALUES[name]));
    const chosen = state[name].filter((one) => there.has(one));
    return (card) => !chosen.length || VALUES[name](card).some((one) => chosen.includes(one));
  });
  return new Set(here.cards.filter((card) =>
    wanted.every((one) => card.searched.includes(one)) && tests.every((test) => test(card))));
}

const isFiltered = () => Boolean(state.q) || LISTS.some((name) => state[name].length);

function showFilters(here, shown) {
  for (const { name, all, row } of filters) {
    const there = new Set(here?.cards.flatMap(VALUES[name]) ?? []);
    for (const choice of all) {
      choice.hidden = !there.has(choice.dataset.value);
      press(choice, state[name].includes(choice.dataset.value));
    }
    row.hidden = all.filter((choice) => !choice.hidden).length < 2;
  }
  if (search.value !== state.q) search.value = state.q;
  reset.disabled = !isFiltered();
  count.textContent = here ? told("page-shown", shown.size, here.cards.length)
    : state.board === ACCOUNT ? showAccount() : showFindings();
  for (const card of here?.cards ?? [])
    for (const element of card.elements) element.classList.toggle("is-out", !shown.has(card));
}

const told = (key, some, total) => word(key, { count: some, total });

/** Show the findings that hold all words of the search. */
function showFindings() {
  const notes = [...findings.querySelectorAll(".note")];
  const wanted = wantedWords();
  for (const note of notes)
    note.hidden = !wanted.every((one) => fold(note.textContent).includes(one));
  return told("page-findings-shown", notes.filter((note) => !note.hidden).length, notes.length);
}
