// Tables of results: sorted by a click, long ones folded, rows found by the search.

const FOLD = 20;

/** What a row is sorted by; what is not known comes last, whichever way. */
function valueOf(row, at) {
  const cell = row.cells[at];
  if (!cell.classList.contains("is-number")) return fold(cell.textContent);
  return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
}

function compared(one, two, way) {
  if (one === null || two === null) return (one === null) - (two === null);
  return way * (typeof one === "number" ? one - two : one.localeCompare(two, data.language, { numeric: true }));
}

/** Numbers begin with the largest, texts with the first; a third click is as at first. */
function sortBy(table, at) {
  const head = table.heads[at];
  const ways = head.classList.contains("is-number") ? [-1, 1, 0] : [1, -1, 0];
  const way = table.at === at ? ways[(ways.indexOf(table.way) + 1) % 3] : ways[0];
  Object.assign(table, { at, way });
  table.heads.forEach((one, number) => {
    if (number === at && way) one.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
    else one.removeAttribute("aria-sort");
  });
  const keyed = table.rows.map((row) => [valueOf(row, at), row]);
  if (way) keyed.sort(([one], [two]) => compared(one, two, way));
  table.order = keyed.map(([, row]) => row);
  table.body.append(...table.order);
  showTable(table);
}

function preparedTable(element) {
  const body = element.querySelector("tbody");
  const rows = [...(body?.rows ?? [])];
  const table = { element, body, rows, order: rows, at: -1, way: 0, isOpen: false };
  table.heads = [...element.querySelectorAll("thead th")];
  table.heads.forEach((head, at) => {
    const choice = button(head.textContent, () => sortBy(table, at));
    choice.title = word("page-sort", { name: head.textContent });
    head.replaceChildren(choice);
  });
  table.searched = new Map(rows.map((row) => [row, fold(row.textContent)]));
  if (rows.length > FOLD) {
    table.more = chip("", () => { table.isOpen = !table.isOpen; showTable(table); });
    element.querySelector(".rows").after(table.more);
  }
  return table;
}

const account = document.getElementById(ACCOUNT);
const tables = [...(account?.querySelectorAll(".result") ?? [])].map(preparedTable);

/** Show the rows of a table that hold all words of the search, and tell how many these are. */
function showTable(table) {
  const wanted = wantedWords();
  const found = table.order.filter((row) => wanted.every((one) => table.searched.get(row).includes(one)));
  const shown = new Set(table.isOpen || wanted.length ? found : found.slice(0, FOLD));
  for (const row of table.rows) row.hidden = !shown.has(row);
  table.element.hidden = wanted.length > 0 && !found.length;
  if (table.more) {
    table.more.hidden = wanted.length > 0;
    table.more.setAttribute("aria-expanded", String(table.isOpen));
    table.more.firstChild.textContent = word(table.isOpen ? "page-rows-fewer" : "page-rows-all",
      { total: table.rows.length });
  }
  return found.length;
}

function showAccount() {
  const found = tables.reduce((sum, table) => sum + showTable(table), 0);
  return told("page-rows-shown", found, tables.reduce((sum, table) => sum + table.rows.length, 0));
}
