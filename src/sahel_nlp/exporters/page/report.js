"use strict";
// Text goes in by .text() or textContent only, never as markup. Nothing is fetched. Positions start fixed, so the same data draws the same picture.
const data = JSON.parse(document.getElementById("data").textContent);
const outlines = JSON.parse(document.getElementById("outlines").textContent);
const $ = id => document.getElementById(id);
const COUNTED = new Set(["asserted", "claimed", "reported"]);
const KINDS = ["violence", "coercion", "movement", "other"];
const KIND_NAMES = {violence: "violence", coercion: "coercion, protest", movement: "movement", other: "politics, talk, presence, control"};
const KIND = {ASSAULT: "violence", COERCE: "coercion", PROTEST: "coercion", MOBILIZE: "movement", RETREAT: "movement"};
const ROWS = 200, ACTORS = 40, LINKS = 120, NAMES = 60;
const words = t => t.replaceAll("_", " ");
const plural = (n, one, more) => n.toLocaleString("en") + " " + (n === 1 ? one : more || one + "s");
const split = t => t ? t.split("|") : [];
const sure = e => COUNTED.has(e.status);

const places = new Map(data.places.map(p => [p.place_id, p]));
const evidence = d3.group(data.reports, r => r.event_id);
for (const e of data.events) {
  e.kind = KIND[e.plover] || "other";
  e.who = split(e.initiators); e.whom = split(e.targets);
  e.from = e.date_from || e.date_to; e.to = e.date_to || e.date_from;
  e.spot = places.get(e.place_id);
  e.hay = [e.event_type, e.initiators, e.targets, e.place, e.admin1, e.country, e.attributed_to, e.sentence, ...(evidence.get(e.event_id) || []).map(r => r.text)].join(" ").toLowerCase();
}

// filters

const state = {sort: "from", down: true, shown: ROWS};
const options = (id, names) => d3.select("#" + id).selectAll("option.o").data(names).join("option").attr("class", "o").attr("value", d => d);
const count = lists => [...d3.rollup(lists.flat(), v => v.length, d => d)].filter(d => d[0]).sort((a, b) => d3.descending(a[1], b[1]) || d3.ascending(a[0], b[0]));
options("actors", count(data.events.map(e => [...new Set([...e.who, ...e.whom])])).map(d => d[0]));
options("places", [...new Set([...count(data.events.map(e => [e.place])), ...count(data.events.map(e => [e.admin1]))].map(d => d[0]))]);
d3.select("#type").selectAll("option.o").data(count(data.events.map(e => [e.event_type]))).join("option").attr("class", "o").attr("value", d => d[0]).text(d => words(d[0]) + " (" + d[1] + ")");
const boxes = d3.select("#statuses").selectAll("label").data(count(data.events.map(e => [e.status]))).join("label");
boxes.append("input").attr("type", "checkbox").attr("value", d => d[0]).attr("checked", "");
boxes.append("span").text(d => d[0] + " (" + d[1] + ")");

const folded = t => t.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const named = (names, asked) => {
  const f = folded(asked);
  return names.some(n => n === asked) || !named.known.has(asked) && names.some(n => folded(n).includes(f));
};
named.known = new Set(data.events.flatMap(e => [...e.who, ...e.whom, e.place, e.admin1]));

function chosen() {
  const word = $("word").value.trim().toLowerCase(), actor = $("actor").value.trim(), place = $("place").value.trim();
  const type = $("type").value, from = $("from").value, to = $("to").value;
  const statuses = new Set([...document.querySelectorAll("#statuses input:checked")].map(b => b.value));
  return data.events.filter(e => statuses.has(e.status) && (!type || e.event_type === type) && (!word || e.hay.includes(word))
    && (!actor || named([...e.who, ...e.whom], actor)) && (!place || named([e.place, e.admin1, e.country], place))
    && (!from || e.to && e.to >= from) && (!to || e.from && e.from <= to));
}

function set(id, value) { $(id).value = $(id).value === value ? "" : value; draw(); }

// the table

const COLUMNS = [
  ["from", "Date", e => dates(e), "day"], ["event_type", "Event", e => words(e.event_type)], ["initiators", "By", e => sides(e.who, e.initiator_mode)],
  ["targets", "Against, with", e => sides(e.whom, e.target_mode)], ["place", "Place", e => e.place], ["dead", "Dead", e => toll(e), "number"],
  ["status", "Status", e => e.status + (e.attributed_to ? " (" + split(e.attributed_to).join(", ") + ")" : "")],
  ["confidence", "Conf.", e => e.confidence, "number"], ["documents", "Docs", e => e.documents, "number"]];
const NUMBERS = {dead: e => e.fatalities_best === "" ? -1 : +e.fatalities_best, confidence: e => +e.confidence, documents: e => +e.documents};
const dates = e => !e.from ? "" : e.date_from === e.date_to ? e.date_from : (e.date_from || "…") + " – " + (e.date_to || "…");
const sides = (names, mode) => names.join(mode === "any" ? " or " : ", ");
const toll = e => e.fatalities_best !== "" ? (e.fatalities_low === e.fatalities_best && e.fatalities_high === "" ? "≥ " : "") + e.fatalities_best : e.fatalities_text;

d3.select("#events thead tr").selectAll("th").data(COLUMNS).join("th").attr("scope", "col").attr("class", d => d[3] || null).attr("tabindex", 0).text(d => d[1])
  .on("click keydown", (event, d) => {
    if (event.type === "keydown" && event.key !== "Enter") return;
    state.down = state.sort === d[0] ? !state.down : d[0] in NUMBERS || d[0] === "from";
    state.sort = d[0]; draw();
  });

function table(events) {
  const key = NUMBERS[state.sort] || (e => e[state.sort] || "");
  const order = state.down ? d3.descending : d3.ascending;
  const rows = [...events].sort((a, b) => (key(a) === "") - (key(b) === "") || order(key(a), key(b)) || d3.ascending(a.event_id, b.event_id));
  d3.selectAll("#events th").attr("aria-sort", d => d[0] === state.sort ? (state.down ? "descending" : "ascending") : null);
  const body = d3.select("#events tbody");
  body.selectAll("*").remove();
  const tr = body.selectAll("tr").data(rows.slice(0, state.shown)).join("tr").attr("class", "event").attr("tabindex", 0)
    .on("click keydown", function (event, e) { if (event.type === "click" || event.key === "Enter") open(this, e); });
  const td = tr.selectAll("td").data(e => COLUMNS.map(c => ({c, e}))).join("td")
    .attr("class", d => [d.c[3] || "", d.c[0] === "status" && !sure(d.e) ? "unsure" : ""].join(" ").trim() || null);
  td.filter(d => d.c[0] === "event_type").append("span").attr("class", d => "dot " + d.e.kind);
  td.append("span").text(d => d.c[2](d.e));
  d3.select("#more").attr("hidden", rows.length > state.shown ? null : true).text("Show more of " + plural(rows.length, "row"));
  return rows;
}

function open(row, e) {
  const next = row.nextElementSibling;
  if (next && next.classList.contains("evidence")) { next.remove(); return; }
  const tr = document.createElement("tr");
  tr.className = "evidence";
  row.after(tr);
  const cell = d3.select(tr).append("td").attr("colspan", COLUMNS.length);
  const more = [["injured", e.injured], ["missing", e.missing], ["abducted", e.abducted], ["in the text", e.fatalities_text], ["denied by", split(e.denied_by).join(", ")],
    ["told as", split(e.statuses).join(", ")], ["region", [e.admin1, e.country].filter(Boolean).join(", ")], ["id", e.event_id]].filter(d => d[1]);
  cell.append("p").attr("class", "muted").text(more.map(d => d[0] + ": " + d[1]).join(" · "));
  for (const r of evidence.get(e.event_id) || []) {
    const p = cell.append("p").attr("class", "quote");
    if (r.at < 0) p.append("span").text(r.text);
    else {
      p.append("span").text(r.text.slice(0, r.at));
      p.append("mark").text(r.trigger);
      p.append("span").text(r.text.slice(r.at + r.trigger.length));
    }
    p.append("span").attr("class", "muted").text(" — " + [r.document, r.publisher, r.published, r.status + (r.cue ? " (“" + r.cue + "”)" : "") +
      (r.attributed_to ? " by " + split(r.attributed_to).join(", ") : ""), "rule " + r.rule_id, r.report_id].filter(Boolean).join(" · "));
  }
}

// the timeline: bars of days, weeks, months or years; drag over it to choose a stretch

const UNITS = [[62, d3.utcDay, "day"], [500, d3.utcMonday, "week"], [3700, d3.utcMonth, "month"], [Infinity, d3.utcYear, "year"]];
const day = d3.utcParse("%Y-%m-%d"), iso = d3.utcFormat("%Y-%m-%d");

function timeline(events) {
  const svg = d3.select("#timeline"), width = $("timeline").clientWidth || 900, height = 130, m = {l: 32, r: 12, t: 10, b: 22};
  svg.selectAll("*").remove();
  svg.attr("viewBox", [0, 0, width, height]);
  const dated = data.events.filter(e => e.from && day(e.from));
  const none = events.filter(e => !e.from).length;
  d3.select("#undated").text((none ? plural(none, "event") + " of this choice without a date. " : "") + "Drag over the bars to choose a stretch; pale: alleged, denied, negated, planned or hypothetical.");
  if (!dated.length) return;
  const days = dated.map(e => +day(e.from)).sort(d3.ascending), edge = Math.floor(days.length / 100); // a date far from all others squeezes no bar
  const low = new Date(days[edge]), high = new Date(days[days.length - 1 - edge]);
  const [, unit, name] = UNITS.find(u => d3.utcDay.count(low, high) <= u[0]);
  const x = d3.scaleUtc([unit.floor(low), unit.offset(unit.floor(high))], [m.l, width - m.r]);
  const [first, last] = x.domain();
  const bins = d3.rollups(events.filter(e => e.from && day(e.from) >= first && day(e.from) < last), v => v, e => +unit.floor(day(e.from)));
  const far = events.filter(e => e.from && !(day(e.from) >= first && day(e.from) < last)).length;
  if (far) d3.select("#undated").text(plural(far, "event") + " far from the others not drawn. " + d3.select("#undated").text());
  const y = d3.scaleLinear([0, d3.max(bins, b => b[1].length) || 1], [height - m.b, m.t]).nice(4);
  const parts = bins.flatMap(([t, v]) => {
    let base = 0;
    return KINDS.flatMap(kind => [true, false].map(s => ({t, kind, s, n: v.filter(e => e.kind === kind && sure(e) === s).length})))
      .filter(p => p.n).map(p => ({...p, y0: base, y1: base += p.n}));
  });
  const w = t => Math.max(1, x(unit.offset(new Date(t))) - x(new Date(t)) - 1);
  svg.append("g").attr("transform", `translate(0,${height - m.b})`).call(d3.axisBottom(x).ticks(Math.max(2, width / 110)).tickSizeOuter(0));
  svg.append("g").attr("transform", `translate(${m.l},0)`).call(d3.axisLeft(y).ticks(3, "d"));
  const brush = d3.brushX().extent([[m.l, m.t], [width - m.r, height - m.b]]).on("end", event => {
    if (!event.sourceEvent) return;
    const s = event.selection && event.selection.map(v => x.invert(v));
    $("from").value = s ? iso(s[0]) : ""; $("to").value = s ? iso(s[1]) : "";
    draw();
  });
  svg.append("g").call(brush);
  svg.append("g").attr("pointer-events", "none").selectAll("rect").data(parts).join("rect").attr("class", p => "bar " + p.kind + (p.s ? "" : " open")).attr("x", p => x(new Date(p.t)))
    .attr("width", p => w(p.t)).attr("y", p => y(p.y1)).attr("height", p => y(p.y0) - y(p.y1));
  svg.append("text").attr("x", width - m.r).attr("y", m.t + 2).attr("text-anchor", "end").attr("fill", "#888").text("events a " + name);
}

// the map

const W = 640, H = 460;
const regionOf = d3.geoMercator().fitExtent([[4, 4], [W - 4, H - 4]], {type: "MultiPoint", coordinates: [[-13, 5], [17, 5], [-13, 24.5], [17, 24.5]]});
const ground = d3.select("#map").attr("viewBox", [0, 0, W, H]).append("g");
const countries = topojson.feature(outlines, outlines.objects.countries).features;
const path = d3.geoPath(regionOf);
const HOME = new Set(["Mali", "Burkina Faso", "Niger", "Mauritania", "Algeria", "Nigeria", "Chad", "Benin", "Togo", "Ghana", "Côte d'Ivoire", "Senegal", "Guinea", "Libya", "Cameroon"]);
ground.append("g").selectAll("path").data(countries).join("path").attr("class", "country").attr("d", path);
ground.append("path").attr("class", "region").attr("d", path(topojson.mesh(outlines, outlines.objects.regions)));
const nameLayer = ground.append("g"), spotLayer = ground.append("g");
const inside = countries.filter(f => HOME.has(f.properties.name)).map(f => ({name: f.properties.name, at: path.centroid(f)})).filter(d => d.at[0] > 20 && d.at[0] < W - 20 && d.at[1] > 10 && d.at[1] < H - 10);
nameLayer.selectAll("text").data(inside).join("text").attr("class", "country-name").attr("x", d => d.at[0]).attr("y", d => d.at[1]).text(d => d.name.toUpperCase());
let near = 1;
const mapZoom = d3.zoom().scaleExtent([0.4, 40]).on("zoom", event => { ground.attr("transform", event.transform); near = event.transform.k; scaled(); });
d3.select("#map").call(mapZoom);
function scaled() {
  spotLayer.selectAll("circle").attr("r", d => d.r / near).style("stroke-width", 1.2 / near);
  lettered(spotLayer, "spot-name", spotLayer.selectAll("circle").data().filter(d => !d.area), near, d => d.r);
  nameLayer.selectAll("text").style("font-size", 11 / near + "px");
}

// names where there is room, the weightier first; what has none shows when you come nearer, or under the pointer
function lettered(layer, kind, items, k, radius) {
  const taken = [], placed = [];
  const free = b => taken.every(t => b[0] > t[2] || b[2] < t[0] || b[1] > t[3] || b[3] < t[1]);
  for (const d of [...items].sort((a, b) => d3.descending(a.r, b.r) || d3.ascending(a.id, b.id))) {
    if (placed.length >= NAMES) break;
    const name = d.name.length > 34 ? d.name.slice(0, 32) + "…" : d.name, w = name.length * 5.9 + 2, r = radius(d) + 3, x = d.x * k, y = d.y * k;
    const spot = [[x + r, y + 4, 0], [x - r - w, y + 4, 0], [x - w / 2, y - r, 0], [x - w / 2, y + r + 9, 0]].find(p => free([p[0], p[1] - 10, p[0] + w, p[1] + 2]));
    if (!spot) continue;
    taken.push([spot[0], spot[1] - 10, spot[0] + w, spot[1] + 2]);
    placed.push({id: d.id, name, x: spot[0] / k, y: spot[1] / k});
  }
  layer.selectAll("text").data(placed, d => d.id).join("text").attr("class", kind).attr("x", d => d.x).attr("y", d => d.y).style("font-size", 11 / k + "px")
    .style("stroke-width", 3 / k + "px").text(d => d.name).raise();
}

function map(events) {
  const spots = [...d3.group(events.filter(e => e.latitude !== "" && e.longitude !== ""), e => e.place_id)].map(([id, v]) => {
    const [x, y] = regionOf([+v[0].longitude, +v[0].latitude]);
    const kinds = d3.rollups(v, k => k.length, e => e.kind).sort((a, b) => d3.descending(a[1], b[1]) || KINDS.indexOf(a[0]) - KINDS.indexOf(b[0]));
    return {id, v, x, y, name: v[0].place, kind: kinds[0][0], r: Math.min(20, 3 + 1.7 * Math.sqrt(v.length)), area: (places.get(id) || {}).coordinates !== "exact"};
  }).sort((a, b) => d3.descending(a.v.length, b.v.length) || d3.ascending(a.id, b.id));
  spotLayer.selectAll("circle").data(spots, d => d.id).join("circle").attr("class", d => "spot " + d.kind + (d.area ? " area" : "") + ($("place").value === d.name ? " chosen" : ""))
    .attr("cx", d => d.x).attr("cy", d => d.y).on("click", (event, d) => set("place", d.name)).each(function (d) {
      d3.select(this).selectAll("title").data([0]).join("title").text(d.name + (d.area ? " (somewhere in it)" : "") + ": " + plural(d.v.length, "event") + summed(d.v));
    });
  spotLayer.selectAll("circle").sort((a, b) => d3.descending(a.r, b.r) || d3.ascending(a.id, b.id));
  scaled();
  const none = events.filter(e => e.latitude === "").length;
  d3.select("#unplaced").text((none ? plural(none, "event") + " of this choice without a point. " : "") + "Dashed: a region or country, drawn at its centre. Scroll to zoom, drag to move, click a place to choose it.");
}

const summed = events => {
  const dead = d3.sum(events.filter(e => e.counts_in_totals === "true"), e => +e.fatalities_best || 0);
  return dead ? ", " + plural(dead, "dead", "dead") : "";
};

// the network: laid out once over all events, so that nobody moves when a filter changes

const pairs = events => [...d3.group(events.filter(sure).flatMap(e => e.who.flatMap(a => e.whom.filter(b => b !== a).map(b => ({a, b, e})))), d => d.a + "|" + d.b)].map(([id, v]) => {
  const kind = KINDS.find(k => v.some(d => d.e.kind === k));
  return {id, source: v[0].a, target: v[0].b, v: v.map(d => d.e), kind};
}).sort((a, b) => d3.descending(a.v.length, b.v.length) || d3.ascending(a.id, b.id));
const all = pairs(data.events);
const degree = d3.rollup(all.flatMap(l => [[l.source, l.v.length], [l.target, l.v.length]]), v => d3.sum(v, d => d[1]), d => d[0]);
const nodes = [...degree].sort((a, b) => d3.descending(a[1], b[1]) || d3.ascending(a[0], b[0])).slice(0, ACTORS).map(([id, n]) => ({id, name: id, n, r: Math.min(20, 4 + 1.8 * Math.sqrt(n))}));
const at = new Map(nodes.map(n => [n.id, n]));
const drawn = all.filter(l => at.has(l.source) && at.has(l.target)).slice(0, LINKS);
nodes.forEach((n, i) => { n.x = W / 2 + 10 * Math.sqrt(i + .5) * Math.cos(i * 2.4); n.y = H / 2 + 10 * Math.sqrt(i + .5) * Math.sin(i * 2.4); });
d3.forceSimulation(nodes).stop().force("link", d3.forceLink(drawn.map(l => ({source: l.source, target: l.target}))).id(d => d.id).distance(130).strength(.2))
  .force("charge", d3.forceManyBody().strength(-900)).force("x", d3.forceX(W / 2).strength(.07)).force("y", d3.forceY(H / 2).strength(.11))
  .force("apart", d3.forceCollide(d => d.r + 16)).tick(300);
const net = d3.select("#network").attr("viewBox", [0, 0, W, H]);
const tips = net.append("defs").selectAll("marker").data(KINDS).join("marker").attr("id", d => "tip-" + d).attr("viewBox", "0 -4 8 8").attr("refX", 8).attr("markerWidth", 7).attr("markerHeight", 7)
  .attr("markerUnits", "userSpaceOnUse").attr("orient", "auto");
tips.append("path").attr("class", d => d).attr("d", "M0,-4L8,0L0,4");
const web = net.append("g"), linkLayer = web.append("g"), nodeLayer = web.append("g");
const netZoom = d3.zoom().scaleExtent([0.3, 8]).on("zoom", event => { web.attr("transform", event.transform); close = event.transform.k; actorNames(); });
let close = 1;
const actorNames = () => lettered(nodeLayer, "actor-name", nodeLayer.selectAll("circle").data(), close, d => d.r * close);
net.call(netZoom);
if (nodes.length) { // the whole of it in sight
  const [x0, x1] = d3.extent(nodes, n => n.x), [y0, y1] = d3.extent(nodes, n => n.y);
  const k = Math.min(1.4, (W - 130) / (x1 - x0 + 1), (H - 60) / (y1 - y0 + 1));
  net.call(netZoom.transform, d3.zoomIdentity.translate(W / 2 - 40, H / 2).scale(k).translate(-(x0 + x1) / 2, -(y0 + y1) / 2));
}

function bow(l) {
  const a = at.get(l.source), b = at.get(l.target), dx = b.x - a.x, dy = b.y - a.y, d = Math.hypot(dx, dy) || 1;
  const ax = a.x + dx / d * a.r, ay = a.y + dy / d * a.r, bx = b.x - dx / d * (b.r + 2), by = b.y - dy / d * (b.r + 2);
  return `M${ax.toFixed(1)},${ay.toFixed(1)}Q${((ax + bx) / 2 - dy * .12).toFixed(1)},${((ay + by) / 2 + dx * .12).toFixed(1)} ${bx.toFixed(1)},${by.toFixed(1)}`;
}

function network(events) {
  const found = pairs(events), links = found.filter(l => at.has(l.source) && at.has(l.target)).slice(0, LINKS);
  const seen = d3.rollup(links.flatMap(l => [l.source, l.target]), v => v.length, d => d);
  linkLayer.selectAll("path").data(links, l => l.id).join("path").attr("class", l => "link " + l.kind).attr("d", bow).attr("stroke-width", l => Math.min(9, 1 + Math.sqrt(l.v.length)))
    .attr("marker-end", l => "url(#tip-" + l.kind + ")").each(function (l) {
      d3.select(this).selectAll("title").data([0]).join("title").text(l.source + " → " + l.target + ": " + plural(l.v.length, "event") + summed(l.v) + "; " +
        count(l.v.map(e => [e.event_type])).slice(0, 4).map(d => words(d[0]) + " " + d[1]).join(", "));
    });
  const shown = nodes.filter(n => seen.has(n.id));
  nodeLayer.selectAll("circle").data(shown, n => n.id).join("circle").attr("class", n => "actor" + ($("actor").value === n.id ? " chosen" : "")).attr("r", n => n.r)
    .attr("cx", n => n.x.toFixed(1)).attr("cy", n => n.y.toFixed(1)).on("click", (event, n) => set("actor", n.id)).each(function (n) {
      d3.select(this).selectAll("title").data([0]).join("title").text(n.id + ": " + plural(n.n, "event"));
    });
  actorNames();
  const more = new Set(found.flatMap(l => [l.source, l.target])).size - shown.length;
  d3.select("#left").text((more > 0 ? `The ${shown.length} actors with most events; ${plural(more, "more actor")} not drawn. ` : "") +
    "Arrows run from initiator to target; asserted, reported and claimed events only. Click an actor to choose it.");
}

// the rest

const rows = (id, columns, values) => {
  if (!values.length) { $(id).hidden = true; return; }
  d3.select("#" + id + " thead tr").selectAll("th").data(columns).join("th").attr("scope", "col").text(c => c[0]);
  d3.select("#" + id + " tbody").selectAll("tr").data(values).join("tr").selectAll("td").data(v => columns.map(c => c[1](v))).join("td").text(d => d);
};
rows("ties", [["Who", r => r.subject], ["Tie", r => words(r.predicate)], ["To", r => r.object], ["Status", r => r.status], ["From", r => r.valid_from], ["To", r => r.valid_to], ["Documents", r => r.documents]], data.relations);
rows("unknown", [["Name", r => r.text], ["Perhaps", r => r.guess.toLowerCase()], ["Seen", r => r.count], ["Documents", r => r.documents], ["Nearest known", r => split(r.nearest).join(", ")], ["Example", r => r.example]], data.unresolved);
rows("documents", [["Title", r => r.title || r.path], ["Publisher", r => r.publisher], ["Published", r => r.published || "no date"], ["Language", r => r.language],
  ["Reports", r => r.status === "read" ? r.reports : "skipped: " + r.reason]], data.documents);
const legend = d3.select("#when").insert("div", "svg").attr("class", "legend").selectAll("span.k").data(KINDS).join("span").attr("class", "k");
legend.append("span").attr("class", d => "dot " + d);
legend.append("span").text(d => KIND_NAMES[d]);
$("sum").textContent = [plural(data.events.length, "event"), plural(data.reports.length, "report"), plural(data.documents.filter(d => d.status === "read").length, "document") + " read"].join(", ") +
  (data.documents.some(d => d.status !== "read") ? ", " + data.documents.filter(d => d.status !== "read").length + " skipped" : "");
$("made").textContent = "sahel-nlp " + data.version + ", patterns " + data.patterns + ".";

let current = [];
function draw() {
  const events = chosen();
  current = table(events);
  timeline(events); map(events); network(events);
  $("count").textContent = (events.length === data.events.length ? "All " : "") + plural(events.length, "event") + summed(events) + (summed(events) ? " counted once each" : "");
}
const again = () => { state.shown = ROWS; draw(); };
for (const id of ["word", "actor", "place", "type", "from", "to"]) $(id).addEventListener("input", again);
$("statuses").addEventListener("change", again);
$("filters").addEventListener("submit", event => event.preventDefault());
$("everything").addEventListener("click", () => {
  $("filters").reset();
  d3.select("#map").call(mapZoom.transform, d3.zoomIdentity);
  again();
});
$("more").addEventListener("click", () => { state.shown += ROWS; draw(); });
$("save").addEventListener("click", () => {
  const columns = data.columns, quote = t => /[",\n]/.test(t) ? '"' + t.replaceAll('"', '""') + '"' : t;
  const text = [columns.join(","), ...current.map(e => columns.map(c => quote(e[c] ?? "")).join(","))].join("\n") + "\n";
  const a = document.createElement("a"), url = URL.createObjectURL(new Blob(["\ufeff" + text], {type: "text/csv"}));
  a.setAttribute("href", url); a.setAttribute("download", "events.csv");
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
});
window.addEventListener("resize", () => timeline(current));
draw();
document.body.dataset.ready = "yes";
