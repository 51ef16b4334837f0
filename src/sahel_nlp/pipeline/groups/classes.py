"""What kind of thing a noun group names: the classes that frames ask for (person, armed, place, dead ...)."""

from __future__ import annotations

from ..state import Group, Reading

TOLL = frozenset({"dead", "injured", "missing", "toll"})


def classify(g: Group, r: Reading) -> None:
    """Word classes that frames ask for."""
    c = g.classes
    if g.end - g.start == 1 and g.role is None and r.words[g.start] in r.lexicon.wholes:
        g.pronoun = "they"  # "All were released"
    if g.countries and g.role is None and g.number is not None and g.number.end == g.end - 1 and r.words[g.end - 1] in r.knowledge.demonym_words and not g.actors:
        g.role, g.role_start = r.lexicon.civilians, g.end - 1  # "three Indians": people of that country
    held = r.roles.get(g.role_start) if g.role is not None else None
    inside = range(g.role_start + 1, g.role_start + held[0]) if held is not None else ()  # « garde du corps »: no body; "kidnapped victims": not dead
    told = frozenset().union(*(found for i in range(g.start, g.end) if i not in inside and (found := r.lexicon.classes.get(r.words[i]))))
    c |= told & TOLL
    if g.role is not None:
        c.add(g.role.kind)
        if g.role.id == "government":
            c.add("government")
        if g.role.section == "people" and g.role.actor == "civilians":
            c.add("civil")
        if g.role.id in {"civil-sites", "civil-vehicles"}:
            c.update({"civil"} if g.role.id == "civil-vehicles" else {"building"})
            if g.role.id == "civil-vehicles":
                c.add("civil-vehicle")
        if g.role.local:
            c.add("local")
        if g.role.kind == "armed":
            c.add("armed")
            if g.role.institution:
                c.add("state-force")
    if g.actors:
        c.add("actor")
        c |= {x for a in g.actors for k in (a.end - 2, a.end - 1) if k >= a.start
              for x in r.lexicon.classes.get(" ".join(r.words[k:a.end]), frozenset()) & {"aircraft"}}  # "the Nigerien air force"
        people = [r.knowledge.actors[i] for a in g.actors for i in a.candidates if i in r.knowledge.actors]
        kinds = {a.type for a in people}
        if any(a.type == "person" and a.parent and r.knowledge.actors[a.parent].type in {"government", "state"} for a in people):
            c.add("leader")
        if people and all(a.type == "person" for a in people):
            c.add("figure")
        if kinds & {"state_forces", "police", "foreign_forces", "peacekeeping"}:
            c.add("state-force")
        if kinds & {"jihadist_group", "separatist_group", "self_defence_group", "ethnic_militia", "unnamed_armed"}:
            c.add("nonstate")
        if kinds & {"intergovernmental", "peacekeeping"}:
            c.add("igo")
        if kinds & {"government", "state"}:
            c.add("government")
        if kinds & {"political_group", "other"} and not r.lexicon.head_first:
            c.add("group")
        if "media" in kinds:
            c.add("media")
    if g.countries and (g.determiner or initials(r, g)) and g.role is None and not g.triggers and g.unknown is None and g.number is None and not g.places \
            and not (r.lexicon.head_first and g.end - g.start > 2):  # « la tomate béninoise » is no state
        c.update({"polity", "actor"})
    if r.lexicon.head_first and g.of is None and g.end - g.start > 1 and " ".join(r.words[g.end - 2:g.end]) in r.lexicon.both_sides:
        c -= {"facility", "armed-facility"}  # « les deux camps »
        c |= {"armed", "actor"}
    if g.communities:
        c.add("community")
    if g.place_word in {"town", "village", "region", "province"} and not g.unknown:
        c.add("place")
    if g.place_word == "area" and not g.unknown and g.role is None and not g.places or g.direction and g.role is None and not g.actors and not g.places:
        c.add("area")
    if g.place_word == "country" and not g.unknown and g.role is None:
        c.update({"place", "polity"})
    if g.places:
        c.add("place")
        if any(r.knowledge.is_polity(i) for p in g.places for i in p.candidates):
            c.add("polity")
    if g.triggers:
        c.add("event")
        if any(f.fold == "violence" for _, _, fs in g.triggers for f in fs):
            c.add("violence")
    if "pit" in told and (g.places or g.unknown is not None or g.countries):
        c -= {"device", "weapon", "event", "violence"}  # "the X mine": gold is dug there
        c.add("facility")
    if g.pronoun and g.pronoun != "poss":
        c.add("it")
    if g.number is not None and not (c - {"it"}) and g.unknown is None and not g.distance:
        c.add("number")
        if g.end > g.number.end and not c & {"dead", "injured", "missing"} and r.words[g.end - 1].isalpha():
            c.add("counted-thing")
    if not c and not r.lexicon.head_first and "device" in told and "device" in r.lexicon.classes.get(r.words[g.end - 1], ()):
        c.add("device")  # "struck a device"
    if not c:
        c.add("unknown" if g.unknown else "other-noun")
    g.person_name = person(g, r)
    if g.role is None and "paper" in told:
        c.add("paper")


def person(g: Group, r: Reading) -> bool:
    """A name that no list holds is a person's when a given name and another word are in it, or when it stands behind a title."""
    if g.unknown is None or g.place_word or g.places or g.role is not None and g.role.section in {"facilities", "units"}:
        return False
    start, end = g.unknown
    if start > 0 and r.words[start - 1] in r.lexicon.titles or end - start > 1 and r.words[start] in r.lexicon.titles and r.lexicon.head_first:
        return True
    where = r.lexicon.prep_class.get(g.prep, set())
    if end - start < 2 or r.words[start] in r.lexicon.place_openers or "locative" in where and "origin" not in where:
        return False
    return not r.lexicon.given_names.isdisjoint(r.words[start:start + 2]) or not r.lexicon.name_particles.isdisjoint(r.words[start + 1:end - 1])


def initials(r: Reading, g: Group) -> bool:
    """"US to withdraw troops": a country by its letters alone, which need no article."""
    return g.end - g.start == 1 and len(r.words[g.start]) < 4 and r.view.bare[g.start].isupper()
