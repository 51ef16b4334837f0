"""Every fault in a pattern file is an error that names file, line and entry, and the nearest valid word where there is one."""

import dataclasses

import pytest

from sahel_nlp.errors import PatternError
from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.knowledge.actor_files import ACTOR_KEYS, ALIAS_KEYS
from sahel_nlp.knowledge.folders import built_in
from sahel_nlp.knowledge.loader import EVENT_KEYS, check_built_in
from sahel_nlp.knowledge.pack_check import known
from sahel_nlp.knowledge.place_files import PLACE_COLUMNS

HEAD = ",".join(PLACE_COLUMNS) + "\n"
PLACE = "x,X,town,ML,,,14.5,-3.1,,,me\n"
FAULTS = {  # file: [(text, where it is told, what is told)]
    "actors.yaml": [
        ("- {id: a, name: A, type: person}\n- {id: b, name: B, type: person, alias: [C]}", "line 2, b", "did you mean 'aliases'?"),
        ("- {id: a, name: A, type: jihadist_grup}", "line 1, a", "did you mean 'jihadist_group'?"),
        ("- {id: a, name: A, type: zzzz}", "line 1, a", "one of: state, government"),
        ("- {id: a, name: A}", "line 1, a", "unknown type ''"),
        ("\n- {name: A, type: person}", "line 2, A", "no id"),
        ("- {id: a, type: person}", "line 1, a", "no name"),
        ("- {id: a, name: A, type: person}\n- {id: a, name: B, type: person}", "line 2, a", "stands twice"),
        ("- {id: a, name: A, type: person, name: B}", "line 1", "key 'name' stands twice"),
        ("- {id: a, name: A, type: person, aliases: [Zed, Zed]}", "line 1, a", "alias 'Zed' stands twice"),
        ("- {id: a, name: A, type: person, aliases: {en: [Zéd, zed]}}", "line 1, a", "stands twice"),
        ("- {id: a, name: A, type: person, aliases: {any: [{text: Zed, from: '2015', to: '2019'}, {text: Zed, from: '2018'}]}}", "line 1, a", "twice in the same years"),
        ("- {id: a, name: A, type: jihadist_group, aliases: {any: [JNIM]}}", "a", "belongs to 'jnim' in the same years"),
        ("- {id: a, name: Aa, type: person, aliases: {any: [{text: Zed, to: '2020'}]}}\n"
         "- {id: b, name: Bb, type: person, aliases: {any: [{text: Zed, from: '2018'}]}}", "b", "belongs to 'a' in the same years"),
        ("- {id: a, name: A, type: person, active_from: '2020', active_to: '2010'}", "line 1, a", "lies before active_from"),
        ("- {id: a, name: A, type: person, active_from: soon}", "line 1, a", "active_from 'soon' is no date"),
        ("- {id: a, name: A, type: person, active_to: 2020-13-01}", "line 1, a", "write 2020, 2020-05 or 2020-05-31"),
        ("- id: a\n  name: A\n  type: person\n  aliases:\n    any:\n      - {text: Zed, until: '2020'}", "line 6, a", "unknown key 'until' of an alias"),
        ("- {id: a, name: A, type: person, aliases: {any: [{text: Zed, from: '2020', to: '2018'}]}}", "line 1, a", "lies before from"),
        ("- {id: a, name: A, type: person, aliases: {any: [{text: Zed, from: May}]}}", "line 1, a", "is no date"),
        ("- {id: a, name: A, type: person, aliases: {any: [{from: '2020'}]}}", "line 1, a", "alias without text"),
        ("- {id: a, name: A, type: person, aliases: {english: [Zed]}}", "line 1, a", "unknown language 'english'"),
        ("- {id: a, name: A, type: person, parent: jnimm}", "a", "parent 'jnimm' is no actor: did you mean 'jnim'?"),
        *((f"- {{id: a, name: A, type: person, {key}: [jnimm]}}" if key in {"affiliated_with", "led_by", "rivals"} else f"- {{id: a, name: A, type: person, {key}: jnimm}}",
           "a", f"{key} 'jnimm' is no actor: did you mean 'jnim'?") for key in ("affiliated_with", "led_by", "rivals", "predecessor", "successor")),
        ("a: b", "line 1", "a list of entries"), ("just words", "line 1", "a list of entries"), ("- {id: a, name: A, type: person}\n- words", "line 1", "'words'"),
        ("- id: a\n  name: [", "line 3", "mend the YAML")],
    "places.csv": [
        (HEAD + PLACE.replace("14.5", "99"), "line 2, x", "latitude 99.0 lies outside"), (HEAD + PLACE.replace("-3.1", "-200"), "line 2, x", "longitude -200.0 lies outside"),
        (HEAD + PLACE.replace("14.5", "14°30"), "line 2, x", "is no number of degrees"), (HEAD + PLACE.replace("14.5", ""), "line 2, x", "go together"),
        (HEAD + PLACE.replace("town", "twon"), "line 2, x", "did you mean 'town'?"), (HEAD + PLACE.replace("x,X", ",X"), "line 2, X", "no place_id"),
        (HEAD + PLACE + PLACE, "line 3, x", "stands twice"), (HEAD + PLACE.replace("ML", "Mali"), "line 2, x", "two capitals"),
        (HEAD + PLACE.replace("x,X", "x,"), "line 2, x", "no name"), ("place_id,name\n", "line 1", "no column 'kind'"), (b"\xff\xfe\0", "places.csv", "save it as CSV in UTF-8")],
    "countries.csv": [("iso2,name_en\nML,Mali\n", "line 1", "no column 'name_fr'"),
                      ("iso2,name_en,name_fr,capital_en,capital_fr,demonyms_en,demonyms_fr,source\nMali,Mali,Mali,,,,,me\n", "line 2, Mali", "two capitals")],
    "ontology.yaml": [("- {id: raid, plovr: ASSAULT}", "line 1, raid", "did you mean 'plover'?"), ("- {plover: ASSAULT}", "line 1", "no id"),
                      ("- {id: raid}\n- {id: raid}", "line 2, raid", "stands twice"), ("raid", "line 1", "a list of entries")],
    "actor.yaml": [("[]", "actor.yaml", "did you mean 'actors.yaml'?")],
    "en/frame.yaml": [("frames: []", "en/frame.yaml", "did you mean 'frames'?")],
    "english/frames.yaml": [("frames: []", "english/frames.yaml", "two letters")],
    "en/frames.yaml": [
        ("frame: []", "line 1, frame", "did you mean 'frames'?"), ("frames: words", "line 1, frames", "a list is wanted"), ("words", "line 1", "made of keys"),
        ("frames:\n  - {id: mine, type: atack, verbs: [zap]}", "line 2, mine", "did you mean 'attack'?"),
        ("frames:\n  - {id: mine, verbs: [zap]}", "line 2, mine", "no type"), ("frames:\n  - {type: attack}", "line 2", "no id"),
        ("frames:\n  - id: mine\n    type: attack\n    verb: [zap]", "line 4, mine", "did you mean 'verbs'?"),
        ("frames:\n  - {id: mine, type: attack, verbs: zap}", "line 2, mine", "verbs is a list of words"),
        ("frames:\n  - {id: mine, type: attack, subject: iniciator}", "line 2, mine", "did you mean 'initiator'?"),
        ("frames:\n  - {id: mine, type: attack, preps: {against: tarjet}}", "line 2, mine", "did you mean 'target'?"),
        ("frames:\n  - {id: mine, type: attack, preps: [against]}", "line 2, mine", "pairs"),
        ("frames:\n  - {id: mine, type: attack, when: {subjet: [armed]}}", "line 2, mine", "did you mean 'subject'?"),
        ("frames:\n  - {id: mine, type: attack, rank: high}", "line 2, mine", "no whole number"), ("frames:\n  - words", "frames", "is no entry"),
        ("frames:\n  - {id: mine, type: attack}\n  - {id: mine, type: attack}", "line 3, mine", "stands twice")],
    "fr/roles.yaml": [
        ("people:\n  - {id: miens, kind: armd, words: [mien]}", "line 2, miens", "did you mean 'armed'?"), ("people:\n  - {id: miens, kind: armed}", "line 2, miens", "no words"),
        ("people:\n  - {id: miens, kind: armed, words: mien}", "line 2, miens", "a list of words"),
        ("people:\n  - {id: miens, kind: armed, words: [mien], actor: fighterz}", "line 2, miens", "did you mean 'fighters'?"),
        ("people:\n  - {id: miens, kind: armed, words: [mien], institution: armee}", "line 2, miens", "did you mean 'army'?"),
        ("group_names:\n  frist:\n    other: [bande]", "line 2, group_names", "did you mean 'first'?"),
        ("group_names:\n  first:\n    jihadist: [bande]", "line 2, group_names", "did you mean 'jihadist_group'?")],
    "en/cues.yaml": [("verb: {say: [zap]}", "line 1, verb", "did you mean 'verbs'?"), ("verbs: [zap]", "line 1, verbs", "a mapping of keys is wanted")],
    "en/numbers.yaml": [("units: {one: uno}", "line 1, units", "no whole number")],
    "en/calendar.yaml": [("months: {january: first}", "line 1, months", "no whole number")],
}


@pytest.mark.parametrize(("file", "text", "where", "what"), [(f, *fault) for f, faults in FAULTS.items() for fault in faults])
def test_a_fault_is_told_with_its_place_and_the_nearest_word(tmp_path, file, text, where, what):
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(PatternError) as caught:
        load_knowledge(str(tmp_path))
    told = str(caught.value)
    assert told.startswith(file) and where in told and what in told and "\n" not in told


def test_the_command_says_the_same_and_extract_refuses_it(tmp_path, cli):
    (tmp_path / "mine" / "en").mkdir(parents=True)
    (tmp_path / "mine" / "en" / "frames.yaml").write_text("frames:\n  - {id: mine, type: atack, verbs: [zap]}\n")
    (tmp_path / "a.txt").write_text("JNIM zapped Gao.")
    for done in (cli("patterns", "check", tmp_path / "mine"), cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out", "--patterns", tmp_path / "mine")):
        assert done.returncode == 1 and done.stderr == "sahel-nlp: en/frames.yaml, line 2, mine: unknown event type 'atack': did you mean 'attack'?\n"
    assert not (tmp_path / "out").exists()


def test_what_the_program_comes_with_has_no_fault():
    check_built_in()


def test_a_users_frame_of_a_known_id_may_give_new_words_only(tmp_path, cli):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "frames.yaml").write_text("frames:\n  - {id: attack, verbs: [clobber]}\n")
    assert "attack: jnim -> ? at gao" in cli("explain", "JNIM clobbered Gao.", "--patterns", tmp_path).stdout


def test_every_key_of_an_entry_is_read_by_the_program():
    from sahel_nlp.pipeline.entries import Frame, Role

    k = known(built_in())
    assert k.keys["frames"] - {f.name for f in dataclasses.fields(Frame)} == {"verbs", "nouns"}
    assert k.keys["roles"] - {f.name for f in dataclasses.fields(Role)} <= {"words", "civil_without_owner"}


@pytest.mark.parametrize("key", ACTOR_KEYS)
def test_every_key_of_an_actor_is_taken(tmp_path, key):
    value = {"aliases": "[Zed Brigade]", "affiliated_with": "[jnim]", "led_by": "[iyad-ag-ghaly]", "rivals": "[jnim]", "parent": "jnim", "predecessor": "jnim", "successor": "jnim",
             "type": "person", "country": "ML", "active_from": "2019-05", "active_to": "2020", "off": "false", "institution": "", "nationality": "ML"}.get(key, "zed")
    given = {"id": "zed", "name": "Zed Band", "type": "person", "source": "made up", key: value}
    (tmp_path / "actors.yaml").write_text("- {" + ", ".join(f"{k}: {v}" for k, v in given.items()) + "}\n")
    a = load_knowledge(str(tmp_path)).actors[given["id"]]
    if key not in {"off", "institution"}:
        assert getattr(a, key) not in ("", ())


def test_the_lists_of_keys_are_those_of_the_records():
    from sahel_nlp.knowledge.models import Actor, Alias, EventType

    assert set(ACTOR_KEYS) == {f.name for f in dataclasses.fields(Actor)} - {"derived"} | {"off"}
    assert {k.rstrip("_") for k in (f.name for f in dataclasses.fields(Alias))} - {"lang"} == set(ALIAS_KEYS)
    assert set(EVENT_KEYS) - {"armed_target"} == {f.name for f in dataclasses.fields(EventType)} - {"armed"}
