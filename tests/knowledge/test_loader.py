"""Pattern files are checked, laid over one another, and keep their words."""

import pytest

from sahel_nlp.errors import PatternError
from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.knowledge.folding import fold
from sahel_nlp.knowledge.yaml_loader import load_yaml


def overlay(tmp_path, text):
    (tmp_path / "actors.yaml").write_text(text, encoding="utf-8")
    return load_knowledge(str(tmp_path))


def test_yaml_keeps_words_as_words(tmp_path):
    (tmp_path / "a.yaml").write_text("[no, on, off, 12:30, 2022-01-01]")
    assert load_yaml(tmp_path / "a.yaml") == ["no", "on", "off", "12:30", "2022-01-01"]


def test_every_spelling_of_an_apostrophe_folds_alike():
    assert fold("Jama’at") == fold("jama'at") and fold("Ménaka") == "menaka" and len(fold("N’Djamena")) == 9


def test_an_entry_of_the_same_id_gains_aliases(tmp_path):
    k = overlay(tmp_path, "- {id: wagner-group, aliases: {any: [The Orchestra]}}\n")
    assert k.actors["wagner-group"].name == "Wagner Group"
    assert "The Orchestra" in [a.text for a in k.actors["wagner-group"].aliases]


def test_off_takes_an_entry_out(tmp_path):
    assert "rfi" not in overlay(tmp_path, "- {id: rfi, off: true}\n").actors


@pytest.mark.parametrize("text, words", [
    ("- {id: a, name: A, type: person, alias: [B]}", "unknown key 'alias'"),
    ("- {name: A, type: person}", "no id"),
    ("- {id: a, name: A, type: person}\n- {id: a, name: B, type: person}", "stands twice"),
    ("- {id: a, name: A, type: person, parent: jnimm}", "is no actor"),
    ("- {id: a, name: A, type: jihadist_group, aliases: {any: [JNIM]}}", "belongs to"),
    ("- {id: a, name: A, type: person, active_from: '2020', active_to: '2010'}", "lies before"),
    ("- id: a\n  name: [", "mend the YAML")])
def test_a_bad_entry_is_refused_with_its_reason(tmp_path, text, words):
    with pytest.raises(PatternError, match="actors.yaml") as caught:
        overlay(tmp_path, text)
    assert words in str(caught.value)


def test_an_alias_may_change_owner_over_the_years(tmp_path):
    k = overlay(tmp_path, "- {id: a, name: A Band, type: person, aliases: {any: [{text: Zed, to: '2019'}]}}\n"
                          "- {id: b, name: B Band, type: person, aliases: {any: [{text: Zed, from: '2020'}]}}\n")
    assert {"a", "b"} <= set(k.actors)


def test_a_bad_coordinate_names_its_line(tmp_path):
    (tmp_path / "places.csv").write_text("place_id,name,kind,country,admin1,admin2,latitude,longitude,aliases,evidence,source\nx,X,town,ML,,,99,0,,,me\n")
    with pytest.raises(PatternError, match="places.csv, line 2, x: latitude"):
        load_knowledge(str(tmp_path))


def test_every_named_actor_and_place_has_a_source():
    k = load_knowledge("none")
    assert [a.id for a in k.actors.values() if not a.source] == []
    assert [p.id for p in k.places.values() if not p.source] == []


def test_the_army_of_a_country_without_an_entry_is_derived():
    k = load_knowledge("none")
    assert k.actors[k.institution("GH", "army")].name == "Ghanaian Armed Forces"
