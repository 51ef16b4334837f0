import pytest

from sahel_nlp.reading.language import packs, tell_language

NOTES = {
    "en": ["Gunmen on motorbikes attacked Boura and Djigoué.", "Boat attack on Niger River leaves dozens dead", "WEEK 34 - NIGERIEN ARMED FORCES",
           "The patrol drove from Léré to Niafunké and met an IED.", "JNIM attacked Diapaga."],
    "fr": ["Des hommes armés ont attaqué Boura et Djigoué.", "Mali: des dizaines de morts dans l'attaque d'un bateau", "BURKINA FASO - ETAT-MAJOR GENERAL DES ARMEES",
           "Le JNIM a attaque Diapaga.", "La patrouille a sauté sur un engin explosif près de Dan Issa (Maradi)."],
}
OTHERS = {
    "es": "El ejército dijo que veinte soldados murieron en una emboscada cerca de Gao.",
    "pt": "Pelo menos vinte soldados foram mortos numa emboscada perto de Gao, disse o exército.",
    "it": "Almeno venti soldati sono stati uccisi in un attacco contro una base a Gao.",
    "de": "Bei einem Angriff auf einen Stützpunkt bei Gao sind mindestens zwanzig Soldaten getötet worden.",
    "ro": "Cel puțin douăzeci de soldați au fost uciși într-un atac lângă Gao.",
    "ar": "قتل عشرون جنديا على الأقل في هجوم على قاعدة للجيش قرب غاو",
    "ha": "Akalla sojoji ashirin ne suka mutu a wani hari da aka kai kan sansanin soja a Gao.",
    "fuv": "Soldateeɓe noogay maayii e njanguuji ka Gao.",
}


@pytest.mark.parametrize("language", sorted(NOTES))
def test_short_notes_full_of_names_are_told(language):
    assert [tell_language(text) for text in NOTES[language]] == [language] * len(NOTES[language])


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_a_language_without_a_pack_is_named(language):
    assert tell_language(OTHERS[language]) == language and language not in packs()


def test_a_quotation_does_not_change_the_language_of_its_text():
    text = "The governor spoke to reporters on Tuesday. « Nous avons perdu huit hommes dans cette embuscade », he said, before he left the town under escort."
    assert tell_language(text) == "en"


@pytest.mark.parametrize("text", ["", "12.03.2024 -- 17:30", "***"])
def test_a_text_without_letters_has_no_language(text):
    assert tell_language(text) == "und"


def test_the_model_is_unpacked_once_and_kept(tmp_path, monkeypatch):
    from sahel_nlp.reading import language

    monkeypatch.setenv("SAHEL_NLP_CACHE", str(tmp_path))
    language._identifier.cache_clear()
    first = language._identifier().rank("Le convoi est arrivé.")
    assert len(list(tmp_path.glob("languages-*.pickle"))) == 1
    monkeypatch.setattr(language, "_made", lambda _: pytest.fail("made again"))
    language._identifier.cache_clear()
    assert language._identifier().rank("Le convoi est arrivé.") == first
    language._identifier.cache_clear()
