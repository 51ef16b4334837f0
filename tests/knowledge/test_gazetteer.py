"""Imports: what is new comes in, what is known stays, bad input changes nothing."""

import csv
import functools
import http.server
import subprocess
import sys
import threading
import zipfile

import pytest

from sahel_nlp.errors import InputError, PatternError, UsageError
from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.knowledge.gazetteer import import_files, install, kind_of, latin
from sahel_nlp.pipeline import analyse
from sahel_nlp.reading import from_texts

HEAD = "place_id,name,kind,country,admin1,admin2,latitude,longitude,aliases,evidence,source\n"


def line(number, name, lat, lon, code="PPL", cls="P", alt="", a1="04", a2="77", population=0, country="ML"):
    return "\t".join([str(number), name, name, alt, str(lat), str(lon), cls, code, country, "", a1, a2, "", "", str(population), "", "300", "Africa/Bamako",
                      "2020-01-01"])


DUMP = "\n".join([
    line(1, "Mopti Region", 14.7, -3.4, "ADM1", "A", a2=""), line(2, "Koro Cercle", 14.38, -2.85, "ADM2", "A"), line(7, "Kidal Region", 19.4, 1.2, "ADM1", "A", a1="10", a2=""),
    line(3, "Zzorobougou", 14.1, -3.0, alt="Zorobugu,Зоро,زورو"), line(4, "Djenné", 13.906, -4.553, alt="Dienné,Djenneh"),
    line(5, "Tinzzazan", 14.2, -3.1, "WLL", "H"), line(6, "Lac Zzaguibine", 16.7, -3.9, "LK", "H"), line(8, "Hôtel Zzo", 14.2, -3.1, "HTL", "S"),
    line(9, "Zzorobougou", 19.0, 1.3, a1="10", a2="")]) + "\n"


@pytest.fixture
def dump(tmp_path):
    path = tmp_path / "ML.txt"
    path.write_text(DUMP, "utf-8")
    return path


def rows(folder):
    with (folder / "places.csv").open(encoding="utf-8", newline="") as f:
        return {r["place_id"]: r for r in csv.DictReader(f)}


def named(text, patterns):
    a = analyse(next(iter(from_texts([{"text": text, "lang": "en", "date": "2024-05-02"}]))), str(patterns))
    return {m.text: m.entity_id for m in a.mentions if m.label == "PLACE"}


def test_a_dump_gives_new_places_and_a_report(dump, tmp_path):
    report = import_files([dump], tmp_path / "own")
    assert (report.read, report.new, sum(report.skipped.values())) == (9, 4, 1)
    assert report.known == 4 and "4 new places" in report.lines()[0]
    got = rows(tmp_path / "own")
    assert got["gn-3"]["admin1"] == "Mopti Region" and got["gn-3"]["kind"] == "village" and got["gn-3"]["aliases"] == "Zorobugu"
    assert got["gn-5"]["kind"] == "other" and got["gn-6"]["kind"] == "river"
    assert "CC BY 4.0" in (tmp_path / "own" / "ATTRIBUTION.txt").read_text("utf-8")


def test_a_known_place_keeps_its_row_and_gains_aliases(dump, tmp_path):
    import_files([dump], tmp_path / "own")
    ours, k = load_knowledge("none").places["djenne"], load_knowledge(str(tmp_path / "own"))
    assert "gn-4" not in k.places
    assert (k.places["djenne"].name, k.places["djenne"].latitude) == (ours.name, ours.latitude)
    assert set(ours.aliases) < set(k.places["djenne"].aliases) and "Djenneh" in k.places["djenne"].aliases


def test_an_import_may_be_repeated(dump, tmp_path):
    import_files([dump], tmp_path / "own")
    first = (tmp_path / "own" / "places.csv").read_bytes()
    assert import_files([dump], tmp_path / "own").new == 0
    assert (tmp_path / "own" / "places.csv").read_bytes() == first


def test_imported_names_are_found_where_a_place_stands(dump, tmp_path):
    import_files([dump], tmp_path / "own")
    assert named("Gunmen attacked the village of Zzorobougou in the Mopti region.", tmp_path / "own")["Zzorobougou"] == "gn-3"


@pytest.mark.parametrize("text, place", [
    ("Gunmen attacked traders near Zzorobougou (Mopti).", "gn-3"), ("Gunmen attacked traders near Zzorobougou (Kidal region).", "gn-9"),
    ("Gunmen attacked traders in Zzorobougou, in the Kidal region.", "gn-9"), ("Gunmen left Tessalit. They attacked traders in Zzorobougou.", "gn-9"),
    ("Gunmen left Bankass. They attacked traders in Zzorobougou.", "gn-3")])
def test_homonyms_are_told_apart(dump, tmp_path, text, place):
    import_files([dump], tmp_path / "own")
    assert named(text, tmp_path / "own")["Zzorobougou"] == place


def test_a_csv_with_our_columns(tmp_path):
    (tmp_path / "more.csv").write_text(HEAD + ",Zzabala,village,NE,Tahoua,,15.0,5.0,Zzabalah,,field notes\n", "utf-8")
    import_files([tmp_path / "more.csv"], tmp_path / "own")
    assert rows(tmp_path / "own")["own-zzabala"]["source"] == "field notes"


@pytest.mark.parametrize("text, words", [
    ("1\tA\tB\n", "line 1: 3 columns"), (DUMP + line(99, "Far", 99, 0), "line 10: latitude '99'"), (DUMP + line("x", "No number", 1, 1), "line 10: no GeoNames number"),
    ("name,kind\nA,town\n", "line 1: no column 'place_id'"), (HEAD + ",A,twon,ML,,,,,,,me\n", "line 2, A: unknown kind 'twon': did you mean 'town'"),
    (HEAD + ",A,town,ML,,,north,1,,,me\n", "line 2: latitude 'north'")])
def test_bad_input_names_file_and_line_and_writes_nothing(tmp_path, text, words):
    path = tmp_path / "bad.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(PatternError, match="bad.txt") as caught:
        import_files([path], tmp_path / "own")
    assert words in str(caught.value) and "\n" not in str(caught.value)
    assert not (tmp_path / "own").exists()


def test_a_broken_zip_and_a_missing_file(tmp_path):
    (tmp_path / "ML.zip").write_bytes(b"no zip")
    with pytest.raises(InputError, match="ML.zip: no zip file"):
        import_files([tmp_path / "ML.zip"], tmp_path / "own")
    with pytest.raises(UsageError, match="no such file"):
        import_files([tmp_path / "gone.txt"], tmp_path / "own")


def test_kinds_and_letters():
    assert [kind_of("P", "PPLC"), kind_of("P", "PPL"), kind_of("T", "MT"), kind_of("S", "HTL")] == ["town", "village", "area", ""]
    assert latin("N’Guigmi") and not latin("تمبكتو") and not latin("A|B")


@pytest.fixture
def server(dump, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    with zipfile.ZipFile(site / "ML.zip", "w") as z:
        z.writestr("readme.txt", "about")
        z.write(dump, "ML.txt")
    handler = functools.partial(type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *a: None}), directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as s:
        threading.Thread(target=s.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{s.server_port}"
        s.shutdown()


def test_install_fetches_from_a_server(server, tmp_path):
    assert install(["ml"], server, tmp_path / "own").new == 4


def test_install_fails_whole(server, tmp_path):
    with pytest.raises(InputError, match=r"BF.zip: cannot be fetched"):
        install(["ML", "BF"], server, tmp_path / "own")
    assert not (tmp_path / "own").exists()
    with pytest.raises(UsageError, match="no country code"):
        install(["../x"], server, tmp_path / "own")


def test_the_command_writes_the_users_folder_and_credits(server, tmp_path):
    import os

    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path), "SAHEL_NLP_GEONAMES": server}
    done = subprocess.run([sys.executable, "-m", "sahel_nlp", "gazetteer", "install", "ML"], env=env, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0 and "4 new places" in done.stderr and "CC BY 4.0" in done.stderr
    assert list(tmp_path.rglob("ATTRIBUTION.txt"))
    bad = subprocess.run([sys.executable, "-m", "sahel_nlp", "gazetteer", "import", "gone.txt"], env=env, capture_output=True, text=True, encoding="utf-8")
    assert bad.returncode == 2 and bad.stderr.startswith("sahel-nlp: gone.txt: no such file")


def test_after_many_places_the_next_start_is_made_ready(dump, tmp_path, cli, monkeypatch):
    import sahel_nlp.cli

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    ready = []
    monkeypatch.setattr(sahel_nlp.pipeline, "load", ready.append)
    assert cli("gazetteer", "import", dump).returncode == 0
    assert ready == []
    monkeypatch.setattr(sahel_nlp.cli, "MANY", 3)
    assert cli("gazetteer", "import", dump).returncode == 0
    assert ready == ["en", "fr"]
