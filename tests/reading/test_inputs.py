"""Documents of every kind of input; what cannot be read says why."""

import datetime
import gzip
import json

from sahel_nlp.reading import from_texts, read_inputs


def test_records_take_common_synonyms(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"body": "The army left the town of Gao.", "published": "2024-03-05T10:00:00Z", "source": "X"}))
    d = next(read_inputs([str(tmp_path / "a.jsonl")]))
    assert (d.published, d.publisher, d.status) == (datetime.date(2024, 3, 5), "X", "read")


def test_a_broken_line_is_a_row_with_its_line(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "The army left Gao."}\n{"text": \n')
    assert [(d.status, d.reason[:6]) for d in read_inputs([str(tmp_path / "a.jsonl")])] == [("read", ""), ("skipped", "line 2")]


def test_gzip_is_unpacked(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"The army left Gao."))
    assert next(read_inputs([str(tmp_path / "a.txt.gz")])).text == "The army left Gao."


def test_true_duplicates_get_numbered_ids():
    a, b = from_texts(["The army left Gao."] * 2)
    assert b.doc_id == a.doc_id + "-2"


def test_the_default_date_overrides_nothing():
    day = datetime.date(2020, 1, 1)
    a, b = from_texts([{"text": "The army left Gao.", "date": "2024-01-02"}, "The army left Kidal."], default_date=day)
    assert (a.published, b.published) == (datetime.date(2024, 1, 2), day)


def test_a_language_without_a_pack_is_skipped_with_its_reason():
    (d,) = from_texts(["Die Soldaten haben das Dorf am Montag verlassen und sind in die Stadt gezogen, sagte ein Sprecher der Armee gestern Abend dort."])
    assert d.status == "skipped" and "no pack" in d.reason


def test_french_is_recognised_and_read():
    (d,) = from_texts(["Les soldats ont quitté la ville de Gao dans la nuit de lundi à mardi, selon des habitants."])
    assert (d.language, d.status) == ("fr", "read")


def test_line_ends_and_byte_order_mark_are_dropped(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfThe army\r\nleft Gao.")
    assert next(read_inputs([str(tmp_path / "a.txt")])).text == "The army\nleft Gao."


def test_a_date_that_leaves_the_day_open_is_no_day_of_today():
    from sahel_nlp.reading.inputs import parse_date

    assert [parse_date(t) for t in ("2024", "May 2024", "Monday", "12:30", "31/02/2024", "soon")] == [None] * 6
    assert {parse_date(t) for t in ("2024-05-03", "3 May 2024", "Fri, 03 May 2024 10:00:00 GMT", "03/05/2024", "2024-05-03T23:59:00Z")} == {datetime.date(2024, 5, 3)}


def test_no_path_stands_in_an_id(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("")
    a, b = (next(read_inputs([str(tmp_path / n)])) for n in ("a.txt", "b.txt"))
    assert a.doc_id == b.doc_id


def test_copies_are_numbered_alike_in_any_order(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The army left Gao.")
    files = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    ids = [{d.path: d.doc_id for d in read_inputs(order)} for order in (files, files[::-1])]
    assert ids[0] == ids[1] and ids[0]["b.txt"] == ids[0]["a.txt"] + "-2"
